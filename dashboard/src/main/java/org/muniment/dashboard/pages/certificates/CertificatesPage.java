package org.muniment.dashboard.pages.certificates;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Certificates;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.port.Health;
import org.muniment.port.TlsIdentity;
import org.muniment.port.TlsIdentity.Kind;

/** Shows by what this computer proves who it is; it is set in {@code muniment.yaml} alone. */
public final class CertificatesPage implements Slice {
  private static final String PATH = "/settings/certificates";

  /** The part whose health is the certificate's. */
  private static final String PART = "tls";

  private final Reach reach;
  private final List<Health> health;
  private final Frame frame;

  public CertificatesPage(Backend backend, Reach reach, Frame frame) {
    this.reach = reach;
    this.health = backend.health();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(PATH, Access.PAGE_MANAGE, this::page));
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.SETTINGS,
            "shell.nav.settings",
            "settings.css",
            "work.css",
            "trust.css",
            "copy.js");
    Optional<TlsIdentity.Facts> facts = reach.identity().map(TlsIdentity::facts);
    Optional<String> address = reach.trustAddress(ctx.req().getLocalPort());
    Frame.page(
        ctx, CertificatesPage.class, "certificates", shell, view(shell.words(), facts, address));
  }

  private CertificatesView view(
      Words words, Optional<TlsIdentity.Facts> facts, Optional<String> address) {
    Optional<Health.Report> report = facts.flatMap(f -> report());
    Optional<Health.Report> bad = report.filter(r -> !r.well());
    return new CertificatesView(
        facts.isEmpty() ? Chip.EMPTY : chip(words.now(), facts.get(), bad),
        words.say(facts.isEmpty() ? "certificates.state.off" : state(bad)),
        bad.map(r -> words.say(r.detail())),
        facts(words, facts),
        facts.map(f -> Certificates.certificate(words, f)),
        facts.flatMap(TlsIdentity.Facts::authority).map(a -> Certificates.authority(words, a)),
        address,
        settings(words, facts.map(TlsIdentity.Facts::kind)));
  }

  private Optional<Health.Report> report() {
    return health.stream().filter(part -> part.name().equals(PART)).findFirst().map(Health::check);
  }

  private static Chip chip(Instant now, TlsIdentity.Facts facts, Optional<Health.Report> bad) {
    boolean good = !now.isBefore(facts.notBefore()) && now.isBefore(facts.notAfter());
    if (!good) {
      return Chip.ALARM;
    }
    return bad.isPresent() ? Chip.NEAR : Chip.OK;
  }

  private static String state(Optional<Health.Report> bad) {
    return bad.map(report -> "certificates.state." + report.state())
        .orElse("certificates.state.ok");
  }

  private List<Fact> facts(Words words, Optional<TlsIdentity.Facts> facts) {
    List<Fact> all = new ArrayList<>();
    String kind = facts.map(f -> f.kind().name().toLowerCase(Locale.ROOT)).orElse("off");
    all.add(new Fact(words.say("certificates.kind"), words.say("certificates.kind." + kind)));
    all.add(
        new Fact(
            words.say("certificates.pages"),
            words.say(
                reach.pagesUseTls() ? "certificates.pages.https" : "certificates.pages.http")));
    facts.ifPresent(
        f -> {
          long days = Math.max(0, Duration.between(words.now(), f.notAfter()).toDays());
          all.add(
              new Fact(words.say("certificates.left"), words.say("certificates.left.days", days)));
          all.add(
              new Fact(
                  words.say("certificates.renewal"), words.say("certificates.renewal." + kind)));
        });
    return all;
  }

  private static List<CertificatesView.Lines> settings(Words words, Optional<Kind> used) {
    List<CertificatesView.Lines> lines = new ArrayList<>();
    if (used.isEmpty()) {
      lines.add(
          new CertificatesView.Lines(
              "local", words.say("certificates.set.local"), CertificatesView.LOCAL));
    }
    if (used.filter(Kind.FILES::equals).isEmpty()) {
      lines.add(
          new CertificatesView.Lines(
              "files", words.say("certificates.set.files"), CertificatesView.FILES));
    }
    return lines;
  }
}
