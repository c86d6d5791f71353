package org.muniment.desk.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.desk.stocktake.Settling.answer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muniment.desk.Refusal;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Stocktake.State;
import org.muniment.port.Findings;
import org.muniment.port.Holdings;
import org.muniment.port.Office;
import org.muniment.port.Stocktakes;
import org.muniment.port.StoreException;
import org.muniment.port.Trail;
import org.muniment.testing.MemoryOffice;

/** The disk fails at one write after the other while a stock-take is closed. */
class ClosingBreakdownTest {
  private static final Set<String> WRITES =
      Set.of("add", "change", "register", "saveResult", "update");
  private static final List<Class<?>> PARTS =
      List.of(Holdings.class, Stocktakes.class, Findings.class, Trail.class);
  private static final int MORE_THAN_CLOSING_WRITES = 60;

  private int writesLeft = Integer.MAX_VALUE;

  private <T> T failing(Class<T> port, Object real) {
    return port.cast(
        Proxy.newProxyInstance(
            ClosingBreakdownTest.class.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, given) -> call(real, method, given)));
  }

  private Object call(Object real, Method method, Object[] given) throws Throwable {
    if (WRITES.contains(method.getName()) && writesLeft-- <= 0) {
      throw new StoreException("the disk is full");
    }
    try {
      Object answer = method.invoke(real, given);
      for (Class<?> part : PARTS) {
        if (method.getReturnType() == part) {
          return failing(part, answer);
        }
      }
      return answer;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  @Test
  void whereverItFailsNothingIsHalfDoneAndItCanBeClosedLater() {
    int failures = 0;
    for (int writes = 0; writes < MORE_THAN_CLOSING_WRITES; writes++) {
      writesLeft = Integer.MAX_VALUE;
      try (Office real = new MemoryOffice()) {
        failures += closeWithAFailureAfter(writes, real) ? 1 : 0;
      }
    }
    assertThat(failures).isBetween(12, MORE_THAN_CLOSING_WRITES - 1);
  }

  private boolean closeWithAFailureAfter(int writes, Office real) {
    Settling it = new Settling(failing(Office.class, real));
    it.begin()
        .scanAllBut("A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7")
        .scan("C1-S01 A-2 A-1 A-3 A-4 C1-S02 A-5 NEW-1")
        .closePlaces();
    it.resolve(
        answer("A-5", Action.MOVE_HERE),
        answer("A-6", Action.MARK_MISSING),
        answer("A-7", Action.PUT_BACK),
        answer("NEW-1", Action.REGISTER));
    it.open().forEach(subject -> it.resolve(subject, Action.MOVE_HERE));
    long events = real.holdings().latest(1).get(0).number();
    long deeds = real.trail().head().orElseThrow().number();
    writesLeft = writes;
    boolean isFailure = false;
    try {
      it.close();
    } catch (StoreException full) {
      isFailure = true;
      assertThat(real.holdings().latest(1).get(0).number()).isEqualTo(events);
      assertThat(real.trail().head().orElseThrow().number()).isEqualTo(deeds);
      assertThat(real.stocktakes().result(it.stocktake.id())).isEmpty();
      assertThat(real.stocktakes().stocktake(it.stocktake.id()).orElseThrow().state())
          .isEqualTo(State.OPEN);
      assertThat(real.findings().search(Findings.Query.ALL, 9)).isEmpty();
    }
    writesLeft = Integer.MAX_VALUE;
    if (isFailure) {
      it.close();
    }
    assertThat(it.state("A-5")).isEqualTo("in-place C1-S02/9");
    assertThat(it.state("A-6")).isEqualTo("missing C1-S01/6");
    assertThat(it.state("A-1")).isEqualTo("in-place C1-S01/2");
    assertThatThrownBy(it::close).isInstanceOf(Refusal.class);
    return isFailure;
  }
}
