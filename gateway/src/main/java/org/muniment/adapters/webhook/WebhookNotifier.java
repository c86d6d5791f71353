package org.muniment.adapters.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.muniment.adapters.net.Discretion;
import org.muniment.adapters.net.Hmac;
import org.muniment.adapters.net.Outcomes;
import org.muniment.adapters.net.Web;
import org.muniment.adapters.net.Web.Result.Answer;
import org.muniment.adapters.net.Web.Result.NoAnswer;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.port.Notifier;

/** Posts to one address, signed when the channel has a key. */
public final class WebhookNotifier implements Notifier {
  static final String SIGNATURE = "X-Muniment-Signature";
  static final String TIMESTAMP = "X-Muniment-Timestamp";
  static final String ID = "X-Muniment-Id";

  private final Web web;
  private final InstantSource clock;

  public WebhookNotifier(Web web, InstantSource clock) {
    this.web = Objects.requireNonNull(web);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public ChannelType type() {
    return ChannelType.WEBHOOK;
  }

  @Override
  public Outcome send(Channel channel, Letter letter) {
    Optional<Outcome> unfit = Outcomes.unfit(channel);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    String contentType = ChannelForm.value(channel, "contentType").orElseThrow();
    Optional<String> template = ChannelForm.value(channel, "template");
    try {
      String body =
          template.isPresent()
              ? Body.filled(template.get(), letter, contentType)
              : Body.standard(letter, contentType);
      return post(channel, letter, contentType, body);
    } catch (JsonProcessingException garbled) {
      return Outcomes.refused("sending.template", garbled.getLocation().getLineNr());
    }
  }

  private Outcome post(Channel channel, Letter letter, String contentType, String body) {
    String url = ChannelForm.value(channel, "url").orElseThrow();
    Web.Result result =
        web.post(URI.create(url), headers(channel, letter, contentType, body), body);
    if (result instanceof NoAnswer none) {
      return Outcomes.of(none);
    }
    Answer answer = (Answer) result;
    if (answer.status() < 200 || answer.status() > 299) {
      return Outcomes.unsuccessful(channel, answer);
    }
    String said = Discretion.shown(channel, answer.body());
    return new Outcome.Delivered((answer.status() + " " + said).strip());
  }

  private Map<String, String> headers(
      Channel channel, Letter letter, String contentType, String body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", contentType + "; charset=utf-8");
    headers.put(ID, letter.id().replaceAll("[^\\x21-\\x7e]", "_"));
    headers.put(TIMESTAMP, timestamp);
    ChannelForm.value(channel, "hmacKey")
        .map(key -> Hmac.sha256(key, timestamp + "." + body))
        .ifPresent(sign -> headers.put(SIGNATURE, "sha256=" + HexFormat.of().formatHex(sign)));
    return headers;
  }
}
