package org.muniment.dashboard.api.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The OpenAPI document as a person reads it. */
public record SpecPage(String title, String version, String about, List<Group> groups) {
  /** The calls under one tag. */
  public record Group(String name, List<Call> calls) {}

  /** One method of one path. */
  public record Call(
      String method,
      String path,
      String summary,
      String description,
      List<Parameter> parameters,
      String body,
      List<Answer> answers) {}

  public record Parameter(String name, String in, boolean required, String description) {}

  public record Answer(String status, String description) {}

  static SpecPage of(Map<String, Object> document) {
    Map<String, List<Call>> byTag = new java.util.LinkedHashMap<>();
    OpenApi.child(document, "paths")
        .forEach(
            (path, methods) ->
                map(methods)
                    .forEach(
                        (method, operation) -> {
                          Call call = call(document, method, path, map(operation));
                          byTag.computeIfAbsent(tag(operation), t -> new ArrayList<>()).add(call);
                        }));
    Map<String, Object> info = OpenApi.child(document, "info");
    return new SpecPage(
        text(info, "title"),
        text(info, "version"),
        text(info, "description"),
        byTag.entrySet().stream().map(tag -> new Group(tag.getKey(), tag.getValue())).toList());
  }

  private static Call call(
      Map<String, Object> document, String method, String path, Map<String, Object> operation) {
    List<Parameter> parameters =
        list(operation, "parameters").stream()
            .map(parameter -> parameter(resolved(document, map(parameter))))
            .toList();
    List<Answer> answers = new ArrayList<>();
    OpenApi.child(operation, "responses")
        .forEach(
            (status, answer) ->
                answers.add(
                    new Answer(
                        String.valueOf(status),
                        text(resolved(document, map(answer)), "description"))));
    return new Call(
        method.toUpperCase(Locale.ROOT),
        path,
        text(operation, "summary"),
        text(operation, "description"),
        parameters,
        body(operation),
        answers);
  }

  private static Parameter parameter(Map<String, Object> parameter) {
    return new Parameter(
        text(parameter, "name"),
        text(parameter, "in"),
        Boolean.TRUE.equals(parameter.get("required")),
        text(parameter, "description"));
  }

  /** The example of what is sent; empty when nothing is. */
  private static String body(Map<String, Object> operation) {
    if (!operation.containsKey("requestBody")) {
      return "";
    }
    Map<String, Object> content = OpenApi.child(OpenApi.child(operation, "requestBody"), "content");
    Object example = OpenApi.child(content, "application/json").get("example");
    return example == null ? "" : Example.of(example);
  }

  private static String tag(Object operation) {
    List<Object> tags = list(map(operation), "tags");
    return tags.isEmpty() ? "" : String.valueOf(tags.get(0));
  }

  /** Follows {@code $ref: "#/components/kind/name"}. */
  private static Map<String, Object> resolved(
      Map<String, Object> document, Map<String, Object> node) {
    if (!(node.get("$ref") instanceof String ref)) {
      return node;
    }
    Map<String, Object> found = document;
    for (String step : ref.substring(2).split("/")) {
      found = OpenApi.child(found, step);
    }
    return found;
  }

  private static String text(Map<String, Object> node, String key) {
    return String.valueOf(node.getOrDefault(key, "")).strip();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> node, String key) {
    return (List<Object>) node.getOrDefault(key, List.of());
  }
}
