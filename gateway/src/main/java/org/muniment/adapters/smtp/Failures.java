package org.muniment.adapters.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.muniment.adapters.net.Discretion;
import org.muniment.adapters.net.Outcomes;
import org.muniment.domain.notice.Channel;
import org.muniment.port.Notifier.Outcome;

/**
 * What a failure means for the letter: a reply of the kind 4yz may be different later, one of the
 * kind 5yz will not (RFC 5321, 4.2.1), and what has no reply is the network's.
 */
final class Failures {
  private static final int MAX_CAUSES = 20;
  private static final Pattern REPLY = Pattern.compile("\\s*([45])[0-9]{2}[ -].*", Pattern.DOTALL);

  private Failures() {}

  static Outcome of(Channel channel, String host, Exception failure) {
    List<Throwable> causes = causes(failure);
    if (has(causes, BoundSocket.OutsideInTheClear.class)) {
      return Outcomes.refused("sending.mail.clear", host);
    }
    if (isStartTlsMissing(failure)) {
      return Outcomes.refused("sending.mail.no-starttls", host);
    }
    if (failure instanceof AuthenticationFailedException) {
      return isTemporary(failure) ? reply(channel, host, failure) : refusedSignIn(host);
    }
    for (Throwable cause : causes) {
      if (cause instanceof CertificateException untrusted) {
        String why = Discretion.shown(channel, String.valueOf(untrusted.getMessage()));
        return Outcomes.later("sending.certificate", host, why);
      }
    }
    return causes.stream()
        .filter(Failures::isReply)
        .findFirst()
        .map(answered -> reply(channel, host, answered))
        .orElseGet(() -> network(channel, host, causes));
  }

  /** Angus Mail says it in words only. */
  private static boolean isStartTlsMissing(Exception failure) {
    return String.valueOf(failure.getMessage()).contains("STARTTLS is required");
  }

  private static Outcome refusedSignIn(String host) {
    return Outcomes.refused("sending.mail.sign-in", host);
  }

  private static Outcome reply(Channel channel, String host, Throwable answered) {
    String said = Discretion.shown(channel, String.valueOf(answered.getMessage()));
    return isTemporary(answered)
        ? Outcomes.later("sending.mail.later", host, said)
        : Outcomes.refused("sending.mail.refused", host, said);
  }

  private static Outcome network(Channel channel, String host, List<Throwable> causes) {
    if (has(causes, UnknownHostException.class)) {
      return Outcomes.later("sending.unknown-host", host);
    }
    if (has(causes, SocketTimeoutException.class)) {
      return Outcomes.later("sending.timeout", host);
    }
    if (has(causes, ConnectException.class) || has(causes, NoRouteToHostException.class)) {
      return Outcomes.later("sending.unreachable", host);
    }
    for (Throwable cause : causes) {
      if (cause instanceof SSLException broken) {
        String why = Discretion.shown(channel, String.valueOf(broken.getMessage()));
        return Outcomes.later("sending.tls", host, why);
      }
    }
    return Outcomes.later("sending.cut", host);
  }

  private static boolean isReply(Throwable failure) {
    return kind(failure) == 4 || kind(failure) == 5;
  }

  private static boolean isTemporary(Throwable failure) {
    return kind(failure) == 4;
  }

  /** The first digit of the server's reply; something else when there is none. */
  private static int kind(Throwable failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode() / 100;
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode() / 100;
    }
    if (failure instanceof SMTPSendFailedException send) {
      return send.getReturnCode() / 100;
    }
    Matcher reply = REPLY.matcher(String.valueOf(failure.getMessage()));
    boolean said = failure instanceof MessagingException && reply.matches();
    return said ? Integer.parseInt(reply.group(1)) : 0;
  }

  private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
    return causes.stream().anyMatch(kind::isInstance);
  }

  /** The innermost first: Angus Mail wraps what each receiver was told. */
  private static List<Throwable> causes(Exception failure) {
    List<Throwable> causes = new ArrayList<>();
    Throwable next = failure;
    while (next != null && causes.size() < MAX_CAUSES) {
      causes.add(0, next);
      boolean chained = next instanceof MessagingException m && m.getNextException() != null;
      next = chained ? ((MessagingException) next).getNextException() : next.getCause();
    }
    return causes;
  }
}
