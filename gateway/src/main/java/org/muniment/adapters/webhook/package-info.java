/**
 * An address of the archive's own choice.
 *
 * <p>Example: without a template the body is {@code {"id": "n-17", "severity": "warning",
 * "subject": "…", "text": "…", "language": "zh-CN", "data": {"place": "A101", …}}}. With the
 * template {@code {"message": "{{subject}}: {{place}}"}} it is that, filled in; a value never
 * breaks out of its quotes. With a key each request carries {@code X-Muniment-Signature: sha256=…},
 * the hex HMAC-SHA256 over {@code X-Muniment-Timestamp}, a point, and the body; the receiver
 * refuses old timestamps and remembers {@code X-Muniment-Id}. Any status from 200 to 299 is the
 * receipt.
 */
package org.muniment.adapters.webhook;
