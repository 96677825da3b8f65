/* Signal handlers of the program. */
#include "term/signals.h"

#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static int ends[2] = {-1, -1}; /* of the pipe: to read, to write */
static volatile sig_atomic_t ended, resized, stopped, continued;
static bool stop_told; /* the next stop was asked for by a signal */
static void (*on_crash)(void);

static void
handle(int signal)
{
	int saved = errno;

	if (signal == SIGWINCH)
		resized = 1;
	else if (signal == SIGTSTP)
		stopped = 1;
	else if (signal == SIGCONT)
		continued = 1;
	else
		ended = signal;
	/* A full pipe says already what there is to say. */
	if (write(ends[1], "", 1) < 0)
		errno = saved;
	errno = saved;
}

static void
crash(int signal)
{
	/* SA_RESETHAND: this is the default action. */
	if (on_crash)
		on_crash();
	raise(signal);
}

static void
catch(int signal, void (*handler)(int), int flags)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
	struct sigaction before;

	sigemptyset(&action.sa_mask);
	if (!sigaction(signal, NULL, &before) &&
		before.sa_handler == SIG_IGN && handler != SIG_IGN)
		return;
	sigaction(signal, &action, NULL);
}

/* A crash by a full stack has no room for its handler there. */
static void
crash_stack(void)
{
	static char room[16384] __attribute__((aligned(16)));
	stack_t stack = {.ss_sp = room, .ss_size = sizeof room};

	sigaltstack(&stack, NULL);
}

static const int caught[] = {
	SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

void
signals_open(void (*emergency)(void))
{
	on_crash = emergency;
	if (ends[0] >= 0)
		return;
	if (pipe2(ends, O_CLOEXEC | O_NONBLOCK))
		ends[0] = ends[1] = -1;
	crash_stack();
	for (size_t i = 0; i < ARRAY_LEN(crashes); i++)
		catch(crashes[i], crash,
			(int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK));
	for (size_t i = 0; i < ARRAY_LEN(caught); i++)
		catch(caught[i], handle, 0);
	catch(SIGPIPE, SIG_IGN, 0);
}

void
signals_close(void)
{
	for (size_t i = 0; i < ARRAY_LEN(crashes); i++)
		catch(crashes[i], SIG_DFL, 0);
	for (size_t i = 0; i < ARRAY_LEN(caught); i++)
		catch(caught[i], SIG_DFL, 0);
	if (ends[0] >= 0) {
		close(ends[0]);
		close(ends[1]);
	}
	ends[0] = ends[1] = -1;
}

int
signals_descriptor(void)
{
	return ends[0];
}

struct signals
signals_take(void)
{
	struct signals taken = {0};
	sigset_t all, before;
	char bytes[64];

	while (ends[0] >= 0 && read(ends[0], bytes, sizeof bytes) > 0)
		;
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	taken.end = ended;
	taken.resized = resized;
	taken.stopped = stopped;
	taken.continued = continued;
	ended = resized = stopped = continued = 0;
	sigprocmask(SIG_SETMASK, &before, NULL);
	stop_told = taken.stopped;
	return taken;
}

void
signals_end(int number)
{
	sigset_t set;

	signal(number, SIG_DFL);
	sigemptyset(&set);
	sigaddset(&set, number);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	raise(number);
	_exit(128 + number);
}

void
signals_stop(void)
{
	struct sigaction ours, standard = {.sa_handler = SIG_DFL};

	sigemptyset(&standard.sa_mask);
	sigaction(SIGTSTP, &standard, &ours);
	/* The whole job, as the terminal itself would; a signal was sent to
	 * whom it was meant for. */
	kill(stop_told ? getpid() : 0, SIGTSTP);
	stop_told = false;
	sigaction(SIGTSTP, &ours, NULL);
	stopped = continued = 0;
}
