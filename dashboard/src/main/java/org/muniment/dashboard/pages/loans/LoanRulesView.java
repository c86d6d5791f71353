package org.muniment.dashboard.pages.loans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may have what.
 *
 * @param now the name of the rules that hold
 * @param presets keys and names of the sets to choose from
 * @param rows as typed, the first that fits decides
 * @param refused why they were not saved
 * @param isDraft whether the rows differ from what holds, or may
 * @param people accounts who may be named as head
 */
public record LoanRulesView(
    String now,
    boolean isOwn,
    Map<String, String> presets,
    List<RuleRow> rows,
    List<String> sentences,
    String version,
    Set<String> heads,
    Set<String> deputyHeads,
    Map<String, String> people,
    String reason,
    Optional<String> refused,
    boolean isDraft,
    Choices choices) {
  /** What the fields offer: values and words. */
  public record Choices(
      Map<String, String> secrecies,
      Map<String, String> borrowers,
      Map<String, String> categories,
      Map<String, String> uses,
      Map<String, String> approvers,
      Map<String, String> longer) {
    /** What a field of a rule offers; empty for a number. */
    public Map<String, String> of(String field) {
      return switch (field) {
        case "secrecy" -> secrecies;
        case "borrower" -> borrowers;
        case "category" -> categories;
        case "use" -> uses;
        case "forReading", "forLoan" -> approvers;
        case "forLonger" -> longer;
        default -> Map.of();
      };
    }
  }
}
