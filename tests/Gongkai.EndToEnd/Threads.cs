// Each test drives processes of its own: one after the other leaves the machine to the program under test.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
