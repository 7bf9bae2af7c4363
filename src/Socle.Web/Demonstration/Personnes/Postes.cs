using Socle.Droit;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>The posts of each section of the NAF, drawn by category of follow-up.</summary>
internal sealed class Postes
{
    private readonly Dictionary<(char Section, Categorie Categorie), Urne<PosteType>> urnes = [];
    private readonly List<(string Sections, PosteType Poste)> indispensables;

    /// <param name="garantir">Brings out each of the rare posts once.</param>
    public Postes(bool garantir)
    {
        var lus = LecturePostes.Lire().ToList();
        foreach (var section in lus.SelectMany(l => l.Sections).Distinct())
        {
            foreach (var categorie in Enum.GetValues<Categorie>())
            {
                urnes[(section, categorie)] = new(lus.Where(l => l.Sections.Contains(section, StringComparison.Ordinal)).Select(l => (l.Poste, l.Poste.Poids[(int)categorie - 1])));
            }
        }
        indispensables = [.. lus.Where(l => garantir && l.Poste.Indispensable)];
    }

    public PosteType Tirer(string section, Categorie categorie, Alea alea) =>
        Indispensable(section, categorie) ?? urnes[(section[0], categorie)].Tirer(alea);

    /// <summary>False where nothing in the trade itself asks for this category.</summary>
    public bool Existe(string section, Categorie categorie) => !urnes[(section[0], categorie)].EstVide;

    /// <summary>Each of the rare posts once, at the first company where it fits.</summary>
    private PosteType? Indispensable(string section, Categorie categorie)
    {
        var rang = indispensables.FindIndex(i => i.Sections.Contains(section, StringComparison.Ordinal) && i.Poste.Poids[(int)categorie - 1] > 0 && categorie != Categorie.Si);
        if (rang < 0)
        {
            return null;
        }
        var poste = indispensables[rang].Poste;
        indispensables.RemoveAt(rang);
        return poste;
    }
}
