/*
 * A server on the loopback address, in a process of its own, which gives the
 * answer that a test has laid ready, and may hold the rest of it back.
 */
#ifndef LESART_TESTS_SUPPORT_SERVER_H
#define LESART_TESTS_SUPPORT_SERVER_H

#include <stddef.h>

struct server;

/* Fails the test where it cannot be done. */
struct server *server_open(void);
void server_close(struct server *server);

/* "http://127.0.0.1:PORT/article", good as long as the server. */
const char *server_address(const struct server *server);

/*
 * From now on this is what requests are answered: a status line's end ("200
 * OK"), a type, and a body. After `hold` bytes of it (0: none) it is held
 * back until server_go.
 */
void server_answer(struct server *server, const char *status,
	const char *type, const char *body, size_t hold);
/* Let one answer go on. */
void server_go(struct server *server);

/* How many have asked. */
int server_asked(const struct server *server);

#endif
