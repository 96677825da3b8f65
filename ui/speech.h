/*
 * The language in which the program speaks: by locale, or as the person
 * has set it, whether or not the system has that locale installed.
 */
#ifndef LESART_UI_SPEECH_H
#define LESART_UI_SPEECH_H

/*
 * Take the locale of the environment: a charset of UTF-8 (C.UTF-8 where the
 * locale has another one or is missing), messages in its language. Numbers
 * keep the C locale's form, so that files read and write alike everywhere.
 */
void speech_by_locale(void);

/* Speak this language ("de", "en") from now on; "" changes nothing. */
void speech_set(const char *language);

#endif
