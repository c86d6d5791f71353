package org.muniment.dashboard.pages.environment.analysis;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.analysis.PreservationView.Row;
import org.muniment.dashboard.pages.environment.analysis.PreservationView.Whole;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.pages.environment.around.Known;
import org.muniment.dashboard.pages.environment.around.Part;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.dashboard.pages.environment.around.Statistics;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.domain.climate.Preservation;
import org.muniment.domain.climate.Preservation.Band;
import org.muniment.domain.climate.PreservationSum;

/** What a climate means for paper, by formulas that say what they do not promise. */
public final class PreservationPage implements Slice {
  private static final String PATH = "/environment/{place}/preservation";

  /** The first growth that a microscope shows (numbers: Alarm at M ≥ 1). */
  private static final double GROWTH = 1;

  private static final double BEGINNING = 0.5;

  private final Backend backend;
  private final Frame frame;

  public PreservationPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.add(Route.get(PATH + "/card", Access.PAGE_READ, this::card));
    routes.addAll(
        TableFiles.routes(PATH, "spells", Access.PAGE_READ, backend.spreadsheets(), this::file));
    return routes;
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.ENVIRONMENT,
            "shell.nav.environment",
            "environment.css",
            "analysis.css",
            "picture.js");
    Words words = shell.words();
    List<Place> places = Place.all(backend);
    Place place = Place.of(places, ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.YEAR);
    Known known = Known.of(backend, words, place, period);
    List<Spell> spells = Spell.of(known, period, words.zone());
    Shown<Row> rows =
        table(words, place, period)
            .show(ctx, words, ctx.path(), "spells-card", spells)
            .map(spell -> row(words, period, spell));
    PreservationView view =
        new PreservationView(
            Around.of(words, places, place, Part.PRESERVATION, period),
            place.name() + " · " + period.label(words),
            spells.isEmpty()
                ? Optional.empty()
                : Optional.of(whole(words, period, Spell.whole(known, period))),
            IndexBars.of(words, spells, spell -> shortName(words, period, spell.first())),
            IndexBars.bands(words, spells),
            rows);
    Frame.page(ctx, PreservationPage.class, "preservation", shell, view);
  }

  /** The figures of the last year, for the page of the curves; nothing when nothing is known. */
  private void card(Context ctx) {
    Words words = frame.words(ctx);
    Place place = Place.of(Place.all(backend), ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.YEAR);
    Known known = Known.of(backend, words, place, period);
    if (known.air().isEmpty()) {
      ctx.html("");
      return;
    }
    Whole whole = whole(words, period, Spell.whole(known, period));
    Frame.piece(ctx, PreservationPage.class, "whole", words, whole);
  }

  private TableFiles.Content<Spell> file(Context ctx) {
    Words words = frame.words(ctx);
    Place place = Place.of(Place.all(backend), ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.YEAR);
    List<Spell> spells = Spell.of(Known.of(backend, words, place, period), period, words.zone());
    return new TableFiles.Content<>(words, table(words, place, period), spells);
  }

  private static Table<Spell> table(Words words, Place place, Period period) {
    return Table.<Spell>of("spells", words.say("environment.part.preservation"))
        .text("when", words.say("environment.spell"), spell -> name(words, period, spell.first()))
        .number("index", words.say("environment.index"), 1, spell -> spell.sum().indexYears())
        .text("band", words.say("environment.band"), spell -> words.say(bandKey(spell.sum())))
        .number(
            "multiplier",
            words.say("environment.multiplier"),
            2,
            spell -> spell.sum().lifetimeMultiplier())
        .number("mould", words.say("environment.mould"), 2, Spell::mouldHighest)
        .number("dew-point", words.say("environment.chart.dewPoint") + " (°C)", 1, Spell::dewPointC)
        .number("moisture", words.say("environment.moisture") + " (%)", 1, Spell::moisturePct)
        .number("damp", words.say("environment.damp") + " (%)", 1, spell -> 100 * damp(spell.sum()))
        .number("coverage", words.say("environment.coverage") + " (%)", 1, s -> 100 * s.coverage())
        .savedAs("preservation_" + place.code() + "_" + period.first() + "_" + period.last());
  }

  private static Whole whole(Words words, Period period, Spell spell) {
    PreservationSum sum = spell.sum();
    Chip mould =
        spell.mouldHighest() >= GROWTH
            ? Chip.ALARM
            : spell.mouldHighest() >= BEGINNING ? Chip.NEAR : Chip.OK;
    return new Whole(
        period.label(words),
        words.number(sum.indexYears(), 0),
        tone(Band.of(sum.indexYears())),
        words.say(bandKey(sum)),
        words.number(sum.lifetimeMultiplier(), 2),
        words.number(spell.mouldHighest(), 2),
        mould,
        words.say("environment.mould." + mould.css()),
        words.number(spell.dewPointC(), 1),
        words.number(spell.moisturePct(), 1),
        sum.isOptimistic() ? Optional.of(words.percent(damp(sum))) : Optional.empty(),
        words.percent(spell.coverage()),
        spell.coverage() < Statistics.ENOUGH);
  }

  private static Row row(Words words, Period period, Spell spell) {
    PreservationSum sum = spell.sum();
    return new Row(
        name(words, period, spell.first()),
        words.number(sum.indexYears(), 1),
        words.say(bandKey(sum)),
        words.number(sum.lifetimeMultiplier(), 2),
        words.number(spell.mouldHighest(), 2),
        words.number(spell.dewPointC(), 1),
        words.number(spell.moisturePct(), 1),
        words.percent(damp(sum)),
        words.percent(spell.coverage()),
        spell.coverage() < Statistics.ENOUGH);
  }

  private static double damp(PreservationSum sum) {
    return (double) sum.optimisticMillis() / sum.coveredMillis();
  }

  private static String bandKey(PreservationSum sum) {
    return "environment.band." + Band.of(sum.indexYears()).name().toLowerCase(Locale.ROOT);
  }

  static Chip tone(Preservation.Band band) {
    return switch (band) {
      case GOOD -> Chip.OK;
      case FAIR -> Chip.EMPTY;
      case RISK -> Chip.NEAR;
    };
  }

  private static String name(Words words, Period period, LocalDate first) {
    return period.span().isShort()
        ? words.date(first)
        : words.dated("environment.date.month", first);
  }

  private static String shortName(Words words, Period period, LocalDate first) {
    return period.span().isShort()
        ? words.shortDate(first)
        : words.dated("environment.date.month.short", first);
  }
}
