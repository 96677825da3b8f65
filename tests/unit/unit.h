/* What every unit test includes before anything else: cmocka needs these. */
#ifndef LESART_TESTS_UNIT_H
#define LESART_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#endif
