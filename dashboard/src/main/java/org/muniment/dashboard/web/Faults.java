package org.muniment.dashboard.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;
import org.muniment.port.StoreException;
import org.muniment.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an answer of everything that a handler can throw: RFC 9457 problem details under {@code
 * /api} and for machines, a page for people.
 */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final String TYPE = "application/problem+json";
  private static final String URN = "urn:muniment:problem:";
  private static final int RETRY_SECONDS = 5;
  private static final int MAX_SHOWN_PATH = 120;

  private final ErrorPage page;

  Faults(ErrorPage page) {
    this.page = page;
  }

  void register(RoutesConfig routes) {
    routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
    routes.exception(Elsewhere.class, Faults::lead);
    routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, of(refusal)));
    routes.exception(StoreException.class, (failed, ctx) -> answer(ctx, storeDown(failed)));
    routes.exception(HttpResponseException.class, (no, ctx) -> answer(ctx, of(no, ctx)));
    routes.exception(Exception.class, this::unexpected);
  }

  /** A part of a page that htmx asked for must not become a page within a page. */
  private static void lead(Elsewhere elsewhere, Context ctx) {
    if (ctx.header("HX-Request") != null) {
      ctx.status(401).header("HX-Redirect", elsewhere.path());
    } else {
      ctx.redirect(elsewhere.path(), HttpStatus.SEE_OTHER);
    }
  }

  private void answer(Context ctx, Problem problem) {
    if (ctx.res().isCommitted()) {
      LOG.debug("a fault after the answer had begun: {}", problem.getMessage());
      return;
    }
    Caller caller = Requests.caller(ctx);
    String title = title(caller.texts(), problem.status());
    String detail = say(caller.texts(), problem.sentence());
    ctx.header("Cache-Control", "no-store");
    problem.headers().forEach(ctx::header);
    if (Gate.isForMachines(ctx.path())) {
      Json.answer(
          ctx, problem.status(), TYPE, json -> write(json, problem, title, detail, caller.texts()));
    } else {
      ErrorPage.Fault fault = new ErrorPage.Fault(problem.status(), title, detail);
      ctx.status(problem.status())
          .contentType("text/html; charset=utf-8")
          .result(page.html(caller, fault));
    }
  }

  private static void write(
      JsonGenerator json, Problem problem, String title, String detail, Texts texts)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", URN + problem.sentence().key());
    json.writeStringField("title", title);
    json.writeNumberField("status", problem.status());
    json.writeStringField("detail", detail);
    json.writeArrayFieldStart("errors");
    for (Refusal.Field field : problem.fields()) {
      json.writeStartObject();
      json.writeStringField("field", field.field());
      json.writeStringField("message", say(texts, field.message()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static Problem of(Refusal refusal) {
    int status =
        switch (refusal.kind()) {
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case UNACCEPTABLE -> 422;
          case FORBIDDEN -> 403;
          case UNAVAILABLE -> 503;
        };
    return new Problem(status, refusal.sentence(), refusal.fields(), Map.of());
  }

  private static Problem storeDown(StoreException failed) {
    LOG.error("the store failed a request: {}", failed.getMessage());
    return Problem.of(503, "web.store").with("Retry-After", Integer.toString(RETRY_SECONDS));
  }

  /** What Javalin itself refuses: no such path, another method, too much. */
  private static Problem of(HttpResponseException refused, Context ctx) {
    int status = refused.getStatus();
    return switch (status) {
      case 404 -> Problem.of(404, "web.nothing-here", shown(ctx.path()));
      case 405 ->
          Problem.of(405, "web.method", ctx.method().name(), allowed(refused))
              .with("Allow", allowed(refused));
      case 413 -> Problem.of(413, "web.too-large", WebServer.MAX_BODY_BYTES / 1024);
      default -> Problem.of(status, "web.refused");
    };
  }

  private static String allowed(HttpResponseException refused) {
    return refused.getDetails().getOrDefault("availableMethods", "GET");
  }

  private void unexpected(Exception failure, Context ctx) {
    if (failure instanceof HttpException http) {
      answer(ctx, Problem.of(http.getCode(), "web.refused"));
    } else if (failure instanceof EOFException) {
      LOG.debug("a client went away: {}", failure.getMessage());
    } else {
      String id = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("{} {} failed, id {}", ctx.method(), shown(ctx.path()), id, failure);
      answer(ctx, Problem.of(500, "web.unexpected", id));
    }
  }

  private static String title(Texts texts, int status) {
    String key = "web.status." + status;
    return texts.has(key) ? texts.say(key) : Integer.toString(status);
  }

  /** A sentence that nobody translated must not turn a clear no into a failure. */
  private static String say(Texts texts, Message message) {
    if (texts.has(message.key())) {
      return texts.say(message);
    }
    LOG.error("no text for {}", message.key());
    return message.key();
  }

  /** Without what could forge a line in a log. */
  private static String shown(String path) {
    String line = path.replaceAll("\\p{Cntrl}", "?");
    return line.length() > MAX_SHOWN_PATH ? line.substring(0, MAX_SHOWN_PATH) + "…" : line;
  }
}
