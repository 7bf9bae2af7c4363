using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Socle.Bench;

/// <summary>
/// Asks <c>POST /api/droit</c> as fast as it answers, over raw connections: a client library would take most of the two cores it shares with the server.
/// </summary>
internal static class Api
{
    private static readonly TimeSpan Chauffe = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Duree = TimeSpan.FromSeconds(15);

    private static ReadOnlySpan<byte> FinEntetes => "\r\n\r\n"u8;

    public static async Task<int> MesurerAsync(string[] arguments)
    {
        var adresse = new Uri(arguments[0]);
        var connexions = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 32;
        var demande = Demande(adresse);
        await BoucleAsync(adresse, demande, connexions, Chauffe);
        var durees = await BoucleAsync(adresse, demande, connexions, Duree);
        double Centile(double c) => durees[(int)Math.Min(durees.Count - 1, durees.Count * c)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"POST /api/droit, {connexions} connexions : {durees.Count / Duree.TotalSeconds:N0} req/s, p50 {Centile(.5):0.00} ms, p99 {Centile(.99):0.00} ms, max {durees[^1]:0.0} ms"));
        return 0;
    }

    private static byte[] Demande(Uri adresse)
    {
        const string Cas =
            """
            {"cas":"mesure","question":"suivi","date":"2026-07-01","entree":{"travailleur":{"naissance":"1985-04-12"},"poste":{"debut":"2024-03-04","contrat":"CDI","nuit":true,"expositions":[{"risque":"CMR","debut":"2024-03-04"}],"engins":["CHARIOT"]},"visites":[{"type":"EMA","date":"2024-03-01","par":"MEDECIN"}],"arrets":[{"motif":"MALADIE","debut":"2026-04-01","fin":"2026-06-20","delivreLe":"2026-04-01"}]}}
            """;
        return Encoding.UTF8.GetBytes(
            $"POST /api/droit HTTP/1.1\r\nHost: {adresse.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(Cas)}\r\n\r\n{Cas}");
    }

    private static async Task<List<double>> BoucleAsync(Uri adresse, byte[] demande, int connexions, TimeSpan duree)
    {
        var fin = Stopwatch.GetTimestamp() + (long)(duree.TotalSeconds * Stopwatch.Frequency);
        var listes = await Task.WhenAll(Enumerable.Range(0, connexions).Select(_ => Task.Run(() => ConnexionAsync(adresse, demande, fin))));
        return [.. listes.SelectMany(l => l).Order()];
    }

    private static async Task<List<double>> ConnexionAsync(Uri adresse, byte[] demande, long fin)
    {
        using var prise = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await prise.ConnectAsync(adresse.Host, adresse.Port);
        var tampon = new byte[64 * 1024];
        var durees = new List<double>();
        while (Stopwatch.GetTimestamp() < fin)
        {
            var debut = Stopwatch.GetTimestamp();
            await prise.SendAsync(demande);
            for (var lus = 0; !EstEntiere(tampon.AsSpan(0, lus));)
            {
                var recus = await prise.ReceiveAsync(tampon.AsMemory(lus));
                lus += recus > 0 ? recus : throw new InvalidOperationException("The server closed the connection.");
            }
            durees.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
        }
        return durees;
    }

    private static bool EstEntiere(ReadOnlySpan<byte> recu)
    {
        var entetes = recu.IndexOf(FinEntetes);
        if (entetes < 0)
        {
            return false;
        }
        if (!recu.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException("Refused: raise Droit:RequetesParMinute.");
        }
        var corps = recu[(entetes + FinEntetes.Length)..];
        var place = recu[..entetes].IndexOf("Content-Length: "u8);
        return place < 0 ? corps.EndsWith("0\r\n\r\n"u8)
            : Utf8Parser.TryParse(recu[(place + "Content-Length: ".Length)..entetes], out int longueur, out _) && corps.Length >= longueur;
    }
}
