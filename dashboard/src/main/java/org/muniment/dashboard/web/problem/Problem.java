package org.muniment.dashboard.web.problem;

import java.util.List;
import java.util.Map;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;

/** An answer that is a no: status, sentence, and what is wrong with which field. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Message sentence;
  private final transient List<Refusal.Field> fields;
  private final transient Map<String, String> headers;

  public Problem(
      int status, Message sentence, List<Refusal.Field> fields, Map<String, String> headers) {
    super(status + " " + sentence.key(), null, false, false);
    this.status = status;
    this.sentence = sentence;
    this.fields = List.copyOf(fields);
    this.headers = Map.copyOf(headers);
  }

  public static Problem of(int status, String key, Object... args) {
    return new Problem(status, Message.of(key, args), List.of(), Map.of());
  }

  /** 400 for one field or parameter. */
  public static Problem badRequest(String field, Message message) {
    return badRequest(List.of(new Refusal.Field(field, message)));
  }

  /** 400 with all that is wrong; the first sentence is the detail. */
  public static Problem badRequest(List<Refusal.Field> fields) {
    return new Problem(400, fields.get(0).message(), fields, Map.of());
  }

  /** The same with a header of the answer. */
  public Problem with(String header, String value) {
    return new Problem(status, sentence, fields, Map.of(header, value));
  }

  public int status() {
    return status;
  }

  public Message sentence() {
    return sentence;
  }

  public List<Refusal.Field> fields() {
    return fields;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
