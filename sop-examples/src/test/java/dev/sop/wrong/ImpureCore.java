package dev.sop.wrong;

import dev.sop.examples.cases.CaseResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Logger;
import tools.jackson.databind.ObjectMapper;

/** Breaks the rules of the core on purpose: the architecture test must notice. */
final class ImpureCore {

    static int calls;
    static final ArrayList<String> SEEN = new ArrayList<>();

    private ImpureCore() {}

    static List<String> everythingAtOnce() {
        calls++;
        SEEN.add(LocalDate.now() + " " + new Random().nextInt());
        System.out.println(SEEN);
        Logger.getLogger("core").info(new ObjectMapper().writeValueAsString(SEEN));
        SEEN.add(CaseResult.heading());
        return SEEN;
    }
}
