using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Recherche;

namespace Socle.Web.Demonstration;

/// <summary>Gathers the words of what is written and stores them in the order of the index: appending is far cheaper than scattering.</summary>
internal sealed class IndexDeRecherche(SocleDb db)
{
    private const int Tampon = 150_000;
    private readonly List<MotCle> mots = new(Tampon + 100);

    public async Task AjouterAsync(ICherchable objet, CancellationToken arret)
    {
        mots.AddRange(MotCle.De(objet));
        if (mots.Count >= Tampon)
        {
            await VerserAsync(arret);
        }
    }

    public async Task VerserAsync(CancellationToken arret)
    {
        mots.Sort(static (a, b) =>
            a.Genre != b.Genre ? a.Genre.CompareTo(b.Genre)
            : string.CompareOrdinal(a.Mot, b.Mot) is var ordre and not 0 ? ordre
            : a.ObjetId.CompareTo(b.ObjetId));
        await db.InsererAsync(mots, arret);
        mots.Clear();
    }
}
