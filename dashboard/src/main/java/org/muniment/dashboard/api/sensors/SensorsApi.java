package org.muniment.dashboard.api.sensors;

import io.javalin.http.Context;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.SensorsDesk;

/** Sensors: list, register, change, place, calibrate, and give a password. */
public final class SensorsApi implements Slice {
  private final SensorsDesk sensors;

  public SensorsApi(Backend backend) {
    this.sensors = backend.sensors();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/v1/sensors", Access.API_READ, this::list),
        Route.post("/api/v1/sensors", Access.API_WRITE, this::register),
        Route.get("/api/v1/sensors/heard", Access.API_READ, this::heard),
        Route.get("/api/v1/sensors/{code}", Access.API_READ, this::one),
        Route.patch("/api/v1/sensors/{code}", Access.API_WRITE, this::change),
        Route.post("/api/v1/sensors/{code}/placements", Access.API_WRITE, this::place),
        Route.post("/api/v1/sensors/{code}/calibrations", Access.API_WRITE, this::calibrate),
        Route.post("/api/v1/sensors/{code}/credentials", Access.API_WRITE, this::credentials));
  }

  private void list(Context ctx) {
    Paging.answer(ctx, sensors.sensors(), view -> view.sensor().code().value(), SensorJson::write);
  }

  private void heard(Context ctx) {
    Params params = Params.of(ctx, "limit");
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    params.check();
    Paging.answer(
        ctx,
        sensors.heard().stream().limit(limit).toList(),
        java.util.Optional.empty(),
        HeardJson::write);
  }

  private void one(Context ctx) {
    answer(ctx, 200, sensors.sensor(code(ctx)));
  }

  private void register(Context ctx) {
    SensorsDesk.SensorView view = sensors.register(Requests.by(ctx), SensorBody.newSensor(ctx));
    ctx.header("Location", "/api/v1/sensors/" + view.sensor().code());
    answer(ctx, 201, view);
  }

  private void change(Context ctx) {
    answer(ctx, 200, sensors.change(Requests.by(ctx), code(ctx), SensorBody.change(ctx)));
  }

  private void place(Context ctx) {
    answer(ctx, 201, sensors.place(Requests.by(ctx), code(ctx), SensorBody.newPlacement(ctx)));
  }

  private void calibrate(Context ctx) {
    SensorsDesk.SensorView view = sensors.sensor(code(ctx));
    for (SensorsDesk.NewCalibration calibration : SensorBody.newCalibrations(ctx)) {
      view = sensors.calibrate(Requests.by(ctx), code(ctx), calibration);
    }
    answer(ctx, 201, view);
  }

  private void credentials(Context ctx) {
    if (ctx.bodyAsBytes().length > 0) {
      Body.read(ctx).check();
    }
    Requests.tellSecret(ctx);
    SensorsDesk.NewCredential credential = sensors.issueCredential(Requests.by(ctx), code(ctx));
    Json.answer(
        ctx,
        201,
        json -> {
          json.writeStartObject();
          json.writeStringField("username", credential.username());
          json.writeStringField("password", credential.password());
          json.writeEndObject();
        });
  }

  private static String code(Context ctx) {
    return ctx.pathParam("code");
  }

  private static void answer(Context ctx, int status, SensorsDesk.SensorView view) {
    Json.answer(ctx, status, json -> SensorJson.write(json, view));
  }
}
