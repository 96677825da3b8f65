/* A first look at a document beside the opening of the terminal. */
#include "base/memory.h"
#include "base/trace.h"
#include "document.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

struct glimpse {
	pthread_t thread;
	struct document *document;
	uint32_t bytes;
};

/* A page may need several steps until there is text, and take long. */
static void *
look(void *data)
{
	struct glimpse *glimpse = data;
	struct document *document = glimpse->document;
	const struct article *article = document->article;
	uint64_t until = trace_now() + FIRST_SCREEN_MAX;

	while (document->more && !article->analysed && trace_now() < until)
		document_step(document, glimpse->bytes);
	return NULL;
}

struct glimpse *
document_glimpse(struct document *document, uint32_t bytes)
{
	struct glimpse *glimpse;
	sigset_t all, before;
	int failed;

	/* A pipe may have nothing to say for long. */
	if (reading_descriptor(document->reading) >= 0)
		return NULL;
	glimpse = memory_zeroed(1, sizeof *glimpse);
	glimpse->document = document;
	glimpse->bytes = bytes;
	/* Signals are for the thread that has the terminal. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	failed = pthread_create(&glimpse->thread, NULL, look, glimpse);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (!failed)
		return glimpse;
	free(glimpse);
	return NULL;
}

void
document_glimpse_end(struct glimpse *glimpse)
{
	struct document *document;

	if (!glimpse)
		return;
	pthread_join(glimpse->thread, NULL);
	document = glimpse->document;
	document->glimpsed = document->article->analysed <
			     document->article->text.len;
	free(glimpse);
}
