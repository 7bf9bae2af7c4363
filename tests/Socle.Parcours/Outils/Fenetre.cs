using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Socle.Parcours.Outils;

/// <summary>A private window, and what its console said that it should not have.</summary>
internal sealed class Fenetre : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> erreurs = new();

    public Fenetre(IPage page)
    {
        Page = page;
        page.Console += (_, m) => Noter(m.Type == "error", $"{m.Location} {m.Text}");
        page.PageError += (_, texte) => Noter(true, texte);
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and refusals of the content policy, in their order.</summary>
    public IReadOnlyCollection<string> Erreurs => erreurs;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Noter(bool erreur, string texte)
    {
        if (erreur)
        {
            erreurs.Enqueue(texte);
        }
    }
}
