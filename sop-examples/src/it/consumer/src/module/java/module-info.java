module consumer {
    requires dev.sop.core;
    requires dev.sop.scenarios;
}
