using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Socle.Technique.Documents;

/// <summary>Talks to a browser (DevTools protocol): one command, then its answer. Events are let go.</summary>
internal sealed class DialogueNavigateur(Uri adresse) : IDisposable
{
    private readonly ClientWebSocket prise = new();
    private int numero;

    public bool EstOuvert => prise.State == WebSocketState.Open;

    public Task OuvrirAsync(CancellationToken arret) => prise.ConnectAsync(adresse, arret);

    public async Task<JsonNode> DemanderAsync(string methode, object? parametres, string? session, CancellationToken arret)
    {
        var demande = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?> { ["id"] = ++numero, ["method"] = methode, ["params"] = parametres ?? new { }, ["sessionId"] = session }
            .Where(p => p.Value is not null).ToDictionary());
        await prise.SendAsync(demande, WebSocketMessageType.Text, true, arret);
        while (true)
        {
            var recu = (await RecevoirAsync(arret))!;
            if (recu["id"]?.GetValue<int>() == numero)
            {
                return recu["result"] ?? throw new InvalidOperationException($"The browser refused {methode}.");
            }
        }
    }

    public void Dispose() => prise.Dispose();

    private async Task<JsonNode?> RecevoirAsync(CancellationToken arret)
    {
        await using var message = new MemoryStream();
        var tampon = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await prise.ReceiveAsync(tampon.AsMemory(), arret);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }
            message.Write(tampon, 0, part.Count);
        }
        while (!part.EndOfMessage);
        message.Position = 0;
        return await JsonNode.ParseAsync(message, cancellationToken: arret);
    }
}
