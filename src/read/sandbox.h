/*
 * What a parsing process gives up before it looks at its input: memory and
 * time beyond limits, files, and all system calls but those of reading,
 * writing and memory.
 */
#ifndef LESART_READ_SANDBOX_H
#define LESART_READ_SANDBOX_H

/* Limits first; what is not there on a system is passed over. */
void sandbox_enter(void);

#endif
