using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Socle.Droit;

namespace Socle.Bench;

/// <summary>Workers invented one by one, answered and written as the contract says, into a sink that counts bytes: does memory grow?</summary>
internal static class DroitSerialise
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Mesurer(string[] arguments)
    {
        var nombre = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 20_400_000;
        var fils = Environment.ProcessorCount;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nombre:N0} travailleurs, {fils} cœurs"));
        var chrono = Stopwatch.StartNew();
        var octets = 0L;
        Parallel.For(0, fils, fil => Interlocked.Add(ref octets, Repondre(fil, nombre / fils, chrono)));
        var secondes = chrono.Elapsed.TotalSeconds;
        using var processus = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{secondes:0.0} s, {nombre / secondes:N0} travailleurs/s, {octets / 1e9:0.00} Go écrits, mémoire de pointe {processus.PeakWorkingSet64 / 1e6:0} Mo"));
        return 0;
    }

    private static long Repondre(int fil, int nombre, Stopwatch chrono)
    {
        var alea = new Random(fil);
        var puits = new Puits();
        using var json = new Utf8JsonWriter(puits, Options);
        var reponse = new ReponseSuivi();
        for (var i = 1; i <= nombre; i++)
        {
            var situation = Regles.Situation(alea);
            MoteurSuivi.Repondre(situation, Regles.Date, reponse);
            json.Reset();
            ContratSuivi.EcrireReponse(json, null, situation, reponse);
            json.Flush();
            if (fil == 0 && i % (nombre / 10) == 0)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{chrono.Elapsed.TotalSeconds,6:0.0} s : {i / (nombre / 10) * 10} %, {Environment.WorkingSet / 1e6:0} Mo"));
            }
        }

        return puits.Octets;
    }

    /// <summary>Takes the bytes, counts them, keeps none.</summary>
    private sealed class Puits : IBufferWriter<byte>
    {
        private byte[] _tampon = new byte[16 * 1024];

        public long Octets { get; private set; }

        public void Advance(int count) => Octets += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => Assez(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => Assez(sizeHint);

        private byte[] Assez(int taille) => taille <= _tampon.Length ? _tampon : _tampon = new byte[taille];
    }
}
