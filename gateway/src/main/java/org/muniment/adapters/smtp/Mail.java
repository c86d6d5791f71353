package org.muniment.adapters.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.muniment.adapters.net.Wording;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.text.Sha256;

/** A letter as mail (RFC 5322), the same at every attempt but for its date. */
final class Mail extends MimeMessage {
  private static final int ID_BYTES = 16;

  private final String id;

  /**
   * @param from a checked address
   */
  Mail(Session session, String from, Letter letter, Instant now) throws MessagingException {
    super(session);
    id =
        "<"
            + digest(letter.id() + "\n" + letter.address())
            + from.substring(from.indexOf('@'))
            + ">";
    setFrom(new InternetAddress(from, true));
    setRecipient(RecipientType.TO, new InternetAddress(letter.address(), true));
    setSubject(Wording.line(letter.subject()), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(now));
    setText(Wording.lines(letter.text()).replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
    setHeader("Content-Language", letter.language().replaceAll("[^A-Za-z0-9-]", ""));
    // No answering machine writes back (RFC 3834).
    setHeader("Auto-Submitted", "auto-generated");
    if (letter.severity() == Severity.CRITICAL) {
      setHeader("Importance", "high");
    }
    saveChanges();
  }

  String id() {
    return id;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /** A letter's id may hold what a Message-ID may not. */
  private static String digest(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, ID_BYTES);
  }
}
