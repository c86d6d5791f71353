package org.muniment.adapters.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.adapters.net.FakeHttp.Reply;
import org.muniment.adapters.net.FakeHttp.Request;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.port.Notifier;
import org.muniment.port.Notifier.Outcome.Refused;
import org.muniment.port.Notifier.Outcome.TryLater;
import org.muniment.port.NotifierContract;

/** The contract over HTTP, against a web server that knows the vendor's rules. */
public abstract class WebNotifierContract extends NotifierContract {
  /** Of the computer in these tests. */
  protected static final InstantSource CLOCK =
      InstantSource.fixed(java.time.Instant.parse("2026-11-22T02:00:00Z"));

  protected final FakeHttp server = new FakeHttp(request -> new Reply(200, ""));

  private final List<Web> webs = new ArrayList<>();

  protected abstract Notifier notifier(Web web);

  /** What the vendor answers in this mood; never for the moods of a network. */
  protected abstract Reply reply(Mood mood, Request request);

  /** What people would read of the request. */
  protected abstract String seen(Request request);

  @AfterEach
  void closeAll() {
    webs.forEach(Web::close);
    server.close();
  }

  @Override
  protected void be(Mood mood) {
    server.be(mood);
    server.answer(request -> mood == Mood.BROKEN ? new Reply(503, SECRET) : reply(mood, request));
  }

  @Override
  protected Notifier notifier(Duration patience) {
    Web web = new Web(new Targets(true), new FileTrust(Optional.empty()), patience);
    webs.add(web);
    return notifier(web);
  }

  @Override
  protected List<String> received() {
    return server.requests().stream().map(this::seen).toList();
  }

  @Test
  void nobodyListensIsTriedLater() {
    Map<String, String> secrets = new TreeMap<>(channel().secrets());
    secrets.replaceAll((key, value) -> value.replace(":" + server.port(), ":" + NOBODYS_PORT));
    Channel nobody = channel(channel().type(), channel().settings(), secrets);
    assertThat(notifier(LONG).send(nobody, letter("s", "t")).toString())
        .contains("TryLater", "sending.unreachable");
  }

  @Test
  void whoIsInterruptedGetsTheAnswerAtOnce() {
    be(Mood.SILENT);
    Notifier notifier = notifier(LONG);
    Thread.currentThread().interrupt();
    assertThat(notifier.send(channel(), letter("s", "t"))).isInstanceOf(TryLater.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void afterTheEndOfTheProgramNothingIsSent() {
    be(Mood.TAKES);
    Notifier notifier = notifier(LONG);
    webs.forEach(Web::close);
    assertThat(notifier.send(channel(), letter("s", "t"))).isInstanceOf(TryLater.class);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aRedirectIsNotFollowed() {
    server.answer(
        request ->
            new Reply(307, "", Map.of("Location", "http://127.0.0.1:" + server.port() + "/x")));
    assertThat(send(LONG)).isInstanceOf(Refused.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void theHouseIsAskedOnlyWhenTheConfigurationAllowsIt() {
    Web web = new Web(new Targets(false), new FileTrust(Optional.empty()), LONG);
    webs.add(web);
    assertThat(notifier(web).send(channel(), letter("s", "t"))).isInstanceOf(Refused.class);
    assertThat(server.requests()).isEmpty();
  }

  protected static Channel channel(
      ChannelType type, Map<String, String> settings, Map<String, String> secrets) {
    return new Channel("one", type, "One", true, settings, secrets);
  }
}
