/*
 * The trace: with LESART_TRACE=file in the environment, timings and events
 * are appended there, one a line, never to the screen. For developers.
 */
#ifndef LESART_BASE_TRACE_H
#define LESART_BASE_TRACE_H

#include <stdint.h>

/* Open the trace if the environment asks for it; silent when it cannot. */
void trace_open(void);
void trace_close(void);

/* Microseconds of a clock that never goes back. */
uint64_t trace_now(void);

/* One line "microseconds name detail..."; costs a comparison when off. */
void trace(const char *name, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
