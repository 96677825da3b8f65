/*
 * Limits, no new privileges, and a filter of system calls as a constant
 * program (seccomp(2)), which costs microseconds; where files have to be
 * read on, rules for files (landlock(7)). Sanitizers need more than the
 * filter allows, so they go without.
 */
#include "read/sandbox.h"
#include "read/fetch.h"
#include "read/parser.h"

#include <errno.h>
#include <linux/landlock.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined __SANITIZE_ADDRESS__
#define SANDBOX_OPEN 1
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define SANDBOX_OPEN 1
#endif
#endif

#if defined __x86_64__
#define SANDBOX_ARCH AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define SANDBOX_ARCH AUDIT_ARCH_AARCH64
#endif

#if defined SANDBOX_ARCH && !defined SANDBOX_OPEN
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

#define ALLOW(call)                                                            \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1),                     \
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

static const struct sock_filter filter[] = {
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SANDBOX_ARCH, 1, 0),
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
	ALLOW(SYS_read), ALLOW(SYS_write), ALLOW(SYS_brk), ALLOW(SYS_mmap),
	ALLOW(SYS_munmap), ALLOW(SYS_mremap), ALLOW(SYS_madvise),
	ALLOW(SYS_exit_group), ALLOW(SYS_futex), ALLOW(SYS_rt_sigreturn),
	ALLOW(SYS_clock_gettime), ALLOW(SYS_getrandom),
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
};

static void
filter_calls(bool refusing)
{
	struct sock_filter calls[sizeof filter / sizeof *filter];
	struct sock_fprog program = {sizeof filter / sizeof *filter, calls};

	memcpy(calls, filter, sizeof filter);
	if (refusing)
		calls[program.len - 1].k = SECCOMP_RET_ERRNO | EACCES;
	if (!prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
		prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#else
static void
filter_calls(bool refusing)
{
	(void)refusing;
}
#endif

static void
limit(int what, rlim_t most)
{
	struct rlimit now;

	if (!getrlimit((__rlimit_resource_t)what, &now) && now.rlim_max < most)
		most = now.rlim_max;
	setrlimit((__rlimit_resource_t)what, &(struct rlimit){most, most});
}

/* No file is written, made or removed and no program started from here on:
 * without a rule all that is named here is denied. */
static void
leave_files_alone(void)
{
	const struct landlock_ruleset_attr denied = {
		.handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE |
				     LANDLOCK_ACCESS_FS_WRITE_FILE |
				     LANDLOCK_ACCESS_FS_REMOVE_DIR |
				     LANDLOCK_ACCESS_FS_REMOVE_FILE |
				     LANDLOCK_ACCESS_FS_MAKE_DIR |
				     LANDLOCK_ACCESS_FS_MAKE_REG |
				     LANDLOCK_ACCESS_FS_MAKE_SYM |
				     LANDLOCK_ACCESS_FS_MAKE_FIFO};
	long rules = syscall(SYS_landlock_create_ruleset, &denied,
		sizeof denied, 0);

	if (rules < 0)
		return;
	if (!prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
		syscall(SYS_landlock_restrict_self, (int)rules, 0);
	close((int)rules);
}

static void
enter(bool refusing)
{
#ifndef SANDBOX_OPEN
	limit(RLIMIT_AS, (rlim_t)PARSER_MEMORY_MIB << 20);
#endif
	limit(RLIMIT_CPU, PARSER_CPU_SECONDS);
	limit(RLIMIT_FSIZE, 0);
	limit(RLIMIT_NOFILE, 0);
	limit(RLIMIT_CORE, 0);
	filter_calls(refusing);
}

void
sandbox_enter(void)
{
	enter(false);
}

void
sandbox_enter_refusing(void)
{
	enter(true);
}

void
sandbox_enter_fetch(void)
{
#ifndef SANDBOX_OPEN
	limit(RLIMIT_AS, (rlim_t)FETCH_MEMORY_MIB << 20);
#endif
	limit(RLIMIT_FSIZE, 0);
	limit(RLIMIT_CORE, 0);
	leave_files_alone();
}
