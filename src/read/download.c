/* Redirects are followed here and not by libcurl, so that every address is
 * judged by the same rule. */
#include "read/download.h"
#include "base/address.h"
#include "base/memory.h"

#include <curl/curl.h>
#include <stdio.h>
#include <strings.h>
#include <time.h>

#include "configured.h"

enum { MILLISECONDS = 1000, CONNECT_SECONDS = 20 };

struct transfer {
	struct download *download;
	CURL *curl;
	bool headed, unwanted;
	size_t taken;
	enum fetch_end end; /* that was found out on the way */
};

/* ---- what the server says ----------------------------------------------------- */

static bool
is_redirect(long answer)
{
	return answer == 301 || answer == 302 || answer == 303 ||
	       answer == 307 || answer == 308;
}

/* Up to a byte that is not visible ASCII, or of the set. */
static void
take_visible(char *to, size_t max, const char *from, const char *set)
{
	size_t len = 0;

	while (from[len] >= '!' && from[len] <= '~' && len < max - 1 &&
		!strchr(set, from[len]))
		len++;
	memcpy(to, from, len);
	to[len] = '\0';
}

static void
take_kind(struct transfer *transfer)
{
	struct download *download = transfer->download;
	const char *type = NULL, *label;

	download->kind[0] = download->charset[0] = '\0';
	curl_easy_getinfo(transfer->curl, CURLINFO_CONTENT_TYPE, &type);
	if (!type)
		return;
	take_visible(download->kind, sizeof download->kind, type, ";");
	label = strcasestr(type, "charset=");
	if (!label)
		return;
	label += strlen("charset=");
	label += *label == '"' || *label == '\'';
	take_visible(download->charset, sizeof download->charset, label,
		"\"';");
}

/* Packed on the way, its size says nothing of the bytes to come. */
static void
take_size(struct transfer *transfer)
{
	struct curl_header *encoding;
	curl_off_t size = 0;

	if (curl_easy_header(transfer->curl, "Content-Encoding", 0,
		    CURLH_HEADER, -1, &encoding) == CURLHE_OK)
		size = 0;
	else
		curl_easy_getinfo(transfer->curl,
			CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &size);
	transfer->download->size = size > 0 ? size : 0;
}

/* Pictures and the like have no text; what nobody names may have. */
static bool
is_text(const char *kind)
{
	static const char *const others[] = {"image/", "audio/", "video/",
		"font/", "model/", "application/pdf", "application/zip",
		"application/msword", "application/vnd.", "application/wasm",
		"application/x-7z", "application/x-tar", "application/x-rar",
		"application/epub", "application/java", "application/x-iso"};

	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		if (!strncasecmp(kind, others[i], strlen(others[i])))
			return !strncasecmp(kind, "image/svg", 9);
	return true;
}

/* What servers call anything, or nothing, and its first bytes give away. */
static void
take_kind_of_bytes(struct download *download, struct slice bytes)
{
	static const struct {
		char bytes[8], kind[24];
	} others[] = {{"%PDF-", "application/pdf"}, {"\x89PNG", "image/png"},
		{"GIF8", "image/gif"}, {"\xff\xd8\xff", "image/jpeg"},
		{"PK\3\4", "application/zip"}};

	for (size_t i = 0; i < ARRAY_LEN(others); i++) {
		size_t len = strlen(others[i].bytes);

		if (bytes.len >= len && !memcmp(bytes.at, others[i].bytes, len))
			strcpy(download->kind, others[i].kind);
	}
}

/* The answer of a server, before its first bytes are taken. */
static void
take_head(struct transfer *transfer, struct slice bytes)
{
	struct download *download = transfer->download;
	long answer = 0;

	if (transfer->headed)
		return;
	curl_easy_getinfo(transfer->curl, CURLINFO_RESPONSE_CODE, &answer);
	if (is_redirect(answer))
		return;
	transfer->headed = true;
	take_kind(transfer);
	take_kind_of_bytes(download, bytes);
	take_size(transfer);
	download->answer = (int)answer;
	if (answer < 200 || answer > 299)
		transfer->end = FETCH_ANSWER;
	else if (!is_text(download->kind))
		transfer->end = FETCH_KIND;
	else if (download->size > FETCH_MAX)
		transfer->end = FETCH_LARGE;
	if (!download->head(download->data, download))
		transfer->unwanted = true;
}

/* ---- called by libcurl ---------------------------------------------------------- */

static size_t
on_bytes(char *bytes, size_t size, size_t count, void *data)
{
	struct transfer *transfer = data;
	struct download *download = transfer->download;
	size_t len = size * count, room = FETCH_MAX - transfer->taken;

	take_head(transfer, slice_from(bytes, len));
	/* Of a redirect there is nothing to keep. */
	if (!transfer->headed)
		return len;
	if (transfer->end || transfer->unwanted)
		return 0;
	if (len > room) {
		transfer->end = FETCH_LARGE;
		len = room;
	}
	transfer->taken += len;
	if (!download->body(download->data, slice_from(bytes, len)))
		transfer->unwanted = true;
	return transfer->end || transfer->unwanted ? 0 : len;
}

static int
on_progress(void *data, curl_off_t to_come, curl_off_t come,
	curl_off_t to_send, curl_off_t sent)
{
	struct transfer *transfer = data;

	(void)to_come;
	(void)come;
	(void)to_send;
	(void)sent;
	if (!transfer->download->goes_on(transfer->download->data))
		transfer->unwanted = true;
	return transfer->unwanted;
}

/* ---- one step ------------------------------------------------------------------- */

static enum fetch_end
end_of(CURLcode code)
{
	switch (code) {
	case CURLE_OK:
		return FETCH_DONE;
	case CURLE_URL_MALFORMAT:
	case CURLE_UNSUPPORTED_PROTOCOL:
	case CURLE_LOGIN_DENIED:
		return FETCH_ADDRESS;
	case CURLE_COULDNT_RESOLVE_HOST:
	case CURLE_COULDNT_RESOLVE_PROXY:
		return FETCH_HOST;
	case CURLE_COULDNT_CONNECT:
		return FETCH_CONNECT;
	case CURLE_SSL_CONNECT_ERROR:
		return FETCH_SECURE;
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CACERT_BADFILE:
	case CURLE_SSL_ISSUER_ERROR:
	case CURLE_SSL_INVALIDCERTSTATUS:
		return FETCH_CERTIFICATE;
	case CURLE_OPERATION_TIMEDOUT:
		return FETCH_TIME;
	default:
		return FETCH_BROKEN;
	}
}

static void
set_up(struct transfer *transfer)
{
	CURL *curl = transfer->curl;

	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(curl, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L);
	curl_easy_setopt(curl, CURLOPT_USERAGENT, "lesart/" PACKAGE_VERSION);
	curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
	curl_easy_setopt(curl, CURLOPT_COOKIEFILE, "");
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
	curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
	curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
	curl_easy_setopt(curl, CURLOPT_XFERINFODATA, transfer);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_bytes);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, transfer);
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
}

/* Ask for the address, in what is left of the time. */
static enum fetch_end
ask(struct transfer *transfer, long milliseconds)
{
	CURL *curl = transfer->curl;
	CURLcode code;

	if (milliseconds <= 0)
		return FETCH_TIME;
	curl_easy_setopt(curl, CURLOPT_URL, transfer->download->address);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, milliseconds);
	code = curl_easy_perform(curl);
	if (code == CURLE_OK)
		take_head(transfer, slice_from("", 0));
	if (transfer->unwanted)
		return FETCH_CANCELLED;
	return transfer->end ? transfer->end : end_of(code);
}

static long
milliseconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * MILLISECONDS + now.tv_nsec / 1000000;
}

/* ---- all steps ------------------------------------------------------------------- */

/* Where a redirect leads, put in the place of the address. */
static enum fetch_end
redirected(struct transfer *transfer)
{
	struct download *download = transfer->download;
	struct arena arena = {0};
	const char *to = NULL;
	struct slice clean;
	enum fetch_end end = FETCH_DONE;

	curl_easy_getinfo(transfer->curl, CURLINFO_REDIRECT_URL, &to);
	clean = address_clean(&arena, slice_string(to ? to : ""));
	if (address_is_web(clean))
		memcpy(download->address, clean.at, clean.len + 1);
	else
		end = FETCH_AWAY;
	arena_free(&arena);
	return end;
}

static enum fetch_end
follow(struct transfer *transfer, int seconds)
{
	struct download *download = transfer->download;
	long until = milliseconds_now() + seconds * (long)MILLISECONDS;
	struct arena arena = {0};
	const char *passed[FETCH_REDIRECTS + 1];
	bool circle = false;
	enum fetch_end end = FETCH_DONE;
	int steps = 0;

	while (!end && !transfer->headed && steps <= FETCH_REDIRECTS) {
		struct slice here = slice_string(download->address);

		passed[steps++] = arena_string(&arena, here);
		end = ask(transfer, until - milliseconds_now());
		if (!end && !transfer->headed)
			end = redirected(transfer);
		for (int i = 0; i < steps; i++)
			circle |= !strcmp(passed[i], download->address) &&
				  !transfer->headed;
	}
	arena_free(&arena);
	if (!end && !transfer->headed)
		return circle ? FETCH_CIRCLE : FETCH_FAR;
	return end;
}

enum fetch_end
download(struct download *download, const char *address, int seconds)
{
	struct transfer transfer = {.download = download};
	enum fetch_end end;

	if (!address_is_web(slice_string(address)) ||
		curl_global_init(CURL_GLOBAL_DEFAULT))
		return FETCH_ADDRESS;
	snprintf(download->address, sizeof download->address, "%s", address);
	transfer.curl = curl_easy_init();
	if (!transfer.curl)
		return FETCH_BROKEN;
	set_up(&transfer);
	end = follow(&transfer, seconds);
	curl_easy_cleanup(transfer.curl);
	curl_global_cleanup();
	return end;
}
