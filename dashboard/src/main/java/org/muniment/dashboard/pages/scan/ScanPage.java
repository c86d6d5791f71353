package org.muniment.dashboard.pages.scan;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.SecurityHeaders;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.CodesDesk;
import org.muniment.desk.holdings.Scanned;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Visible;

/** Leads from a code to what has it; what nothing has is said, with what it may have been. */
public final class ScanPage implements Slice {
  private static final String PATH = "/scan";
  private static final int MAX_SHOWN = 200;

  private final CodesDesk codes;
  private final List<String> scanners;
  private final Frame frame;

  public ScanPage(Backend backend, Frame frame) {
    this.codes = backend.holdings().codes();
    this.scanners = backend.scanners();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(PATH, Access.PAGE_READ, this::page));
  }

  private void page(Context ctx) {
    String code = Optional.ofNullable(ctx.queryParam("code")).orElse("").strip();
    if (code.isEmpty()) {
      show(ctx, "", Optional.empty());
      return;
    }
    Scanned scanned = codes.scan(code);
    if (scanned instanceof Scanned.OfBox of && !of.isVoid()) {
      go(ctx, "/holdings/box?code=" + escaped(of.box().barcode().value()));
    } else if (scanned instanceof Scanned.OfBox of) {
      show(ctx, code, Optional.of(voided(frame.words(ctx), code, of.box().barcode())));
    } else if (scanned instanceof Scanned.OfRoom of) {
      go(ctx, "/holdings/plan/" + of.room().code());
    } else if (scanned instanceof Scanned.OfCabinet of) {
      go(ctx, plan(of.cabinet()));
    } else if (scanned instanceof Scanned.OfShelf of) {
      go(ctx, plan(of.cabinet()));
    } else if (scanned instanceof Scanned.OfLoanCard of) {
      go(ctx, "/loans/" + of.loan().id());
    } else if (scanned instanceof Scanned.OfReaderCard of) {
      boolean may = Requests.caller(ctx).may(Access.PAGE_WRITE);
      String id = String.valueOf(of.borrower().id());
      go(ctx, may ? "/loans/borrowers/" + id : "/loans?borrower=" + id);
    } else {
      show(ctx, code, Optional.of(unknown(ctx, code, (Scanned.Unknown) scanned)));
    }
  }

  private static void go(Context ctx, String path) {
    ctx.redirect(path, HttpStatus.SEE_OTHER);
  }

  private static String plan(Cabinet cabinet) {
    return "/holdings/plan/" + cabinet.room() + "?cabinet=" + cabinet.code();
  }

  private static ScanView.Found voided(Words words, String code, Barcode now) {
    return new ScanView.Found(
        words.say("scan.void", code, now.value()),
        Optional.of(now.value()),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private ScanView.Found unknown(Context ctx, String code, Scanned.Unknown scanned) {
    Words words = frame.words(ctx);
    List<String> hints = new ArrayList<>();
    if (!Barcode.isValid(code)) {
      hints.add(words.say("scan.no-code", Barcode.MAX_CHARACTERS));
    }
    if (scanned.checkDigitFails()) {
      hints.add(words.say("scan.check-digit"));
    }
    scanned
        .kind()
        .ifPresent(
            kind -> hints.add(words.say("scan.prefix", words.say("code.kind." + kind.key()))));
    boolean may = Requests.caller(ctx).may(Access.PAGE_WRITE);
    return new ScanView.Found(
        words.say("scan.unknown", Visible.brief(code, MAX_SHOWN)),
        Optional.empty(),
        hints,
        scanned.alike().stream().map(Barcode::value).toList(),
        may && Barcode.isValid(code)
            ? Optional.of("/holdings/add?barcode=" + escaped(code))
            : Optional.empty());
  }

  private void show(Context ctx, String code, Optional<ScanView.Found> found) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.HOLDINGS,
            "shell.nav.holdings",
            "settings.css",
            "holdings.css",
            "labels.css",
            "camera.css",
            "camera-eyes.js",
            "camera-aim.js",
            "camera.js",
            "scan.js");
    boolean mayScan = shell.may(Access.API_SCAN);
    ScanView view =
        new ScanView(
            Visible.brief(code, MAX_SHOWN), found, mayScan ? scanners : List.of(), mayScan);
    SecurityHeaders.allowCamera(ctx);
    Frame.page(ctx, ScanPage.class, "scan", shell, view);
  }

  private static String escaped(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
