/*
 * What the processes that look at hostile bytes give up before they do.
 * What is not there on a system is passed over.
 */
#ifndef LESART_READ_SANDBOX_H
#define LESART_READ_SANDBOX_H

/* One that parses: memory and time beyond limits, files, and all system calls
 * but those of reading, writing and memory. */
void sandbox_enter(void);

/* The same for a program whose libraries look for files now and then: they
 * are told that they may not, and the process goes on. */
void sandbox_enter_refusing(void);

/* One that fetches: memory beyond a limit, changing and making files, and
 * starting programs. */
void sandbox_enter_fetch(void);

#endif
