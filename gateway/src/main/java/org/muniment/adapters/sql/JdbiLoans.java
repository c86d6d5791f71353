package org.muniment.adapters.sql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.loan.Signature;
import org.muniment.port.Loans;

/** The loans on any database. */
record JdbiLoans(Transactions transactions) implements Loans {
  /** Read at a time, so that no transaction is open while somebody works on them. */
  private static final int LOANS_AT_A_TIME = 500;

  @Override
  public List<Borrower> borrowers() {
    return transactions.read(BorrowerTable::all);
  }

  @Override
  public Optional<Borrower> borrower(long id) {
    return transactions.read(handle -> BorrowerTable.one(handle, id));
  }

  @Override
  public Map<Long, Borrower> borrowers(Collection<Long> ids) {
    return transactions.read(handle -> BorrowerTable.several(handle, ids));
  }

  @Override
  public Optional<Borrower> borrowerByCard(Barcode card) {
    return transactions.read(handle -> BorrowerTable.byCard(handle, card));
  }

  @Override
  public Optional<Borrower> addBorrower(Borrower withoutId) {
    return transactions.write(handle -> BorrowerTable.add(handle, withoutId));
  }

  @Override
  public boolean updateBorrower(Borrower after) {
    return transactions.write(handle -> BorrowerTable.update(handle, after));
  }

  @Override
  public Loan add(Loan withoutId, LoanEvent event) {
    return transactions.write(handle -> LoanWriting.add(handle, withoutId, event));
  }

  @Override
  public Optional<LoanEvent> change(Loan after, LoanEvent event) {
    return transactions.write(handle -> LoanWriting.change(handle, after, event));
  }

  @Override
  public Optional<Loan> loan(long id) {
    return transactions.read(handle -> LoanTable.one(handle, id));
  }

  @Override
  public Optional<Loan> byCard(Barcode card) {
    return transactions.read(handle -> LoanTable.byCard(handle, card));
  }

  @Override
  public List<Loan> openOf(long box) {
    Condition where = Condition.of("l.box = ?", box).and(LoanFilter.OPEN);
    return transactions.read(handle -> LoanTable.list(handle, where, "l.id", Integer.MAX_VALUE));
  }

  @Override
  public Page search(Query query, Optional<String> cursor, int limit) {
    return transactions.read(handle -> LoanSearch.page(handle, query, cursor, limit));
  }

  @Override
  public long count(Query query, long most) {
    return transactions.read(handle -> LoanTable.count(handle, LoanFilter.of(query), most));
  }

  @Override
  public void each(Query query, Consumer<Loan> reader) {
    long last = 0;
    List<Loan> next;
    do {
      long behind = last;
      next = transactions.read(handle -> LoanSearch.after(handle, query, behind, LOANS_AT_A_TIME));
      next.forEach(reader);
      last = next.isEmpty() ? last : next.get(next.size() - 1).id();
    } while (next.size() == LOANS_AT_A_TIME);
  }

  @Override
  public List<Loan> withOddCards(int limit) {
    return transactions.read(handle -> LoanTable.list(handle, LoanFilter.ODD_CARDS, "l.id", limit));
  }

  @Override
  public List<LoanEvent> events(long loan) {
    return transactions.read(handle -> LoanEventTable.of(handle, loan));
  }

  @Override
  public boolean addSignature(Signature signature) {
    return transactions.write(handle -> SignatureTable.add(handle, signature));
  }

  @Override
  public List<Signature> signatures(long loan) {
    return transactions.read(handle -> SignatureTable.of(handle, loan));
  }

  @Override
  public Optional<LoanRules> rules() {
    return transactions.read(LoanRulesTable::get);
  }

  @Override
  public boolean saveRules(LoanRules after) {
    return transactions.write(handle -> LoanRulesTable.save(handle, after));
  }
}
