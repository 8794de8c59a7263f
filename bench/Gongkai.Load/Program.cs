using Gongkai.Load;

// dotnet run -c Release --project bench/Gongkai.Load -- pages --data DIR [--database SERVER] [--rounds 4] [--seconds 4]
// dotnet run -c Release --project bench/Gongkai.Load -- start --data DIR [--program PATH]
return args switch
{
    ["reference", var file, var type, var packing] => await Reference.ServeAsync(file, type, packing),
    ["reference-app", var database] => await ReferenceApp.ServeAsync(database),
    ["pages", .. var rest] => await PagesMeasured.RunAsync(new Options(rest)),
    ["start", .. var rest] => await StartsMeasured.RunAsync(new Options(rest)),
    _ => Options.Explain(),
};
