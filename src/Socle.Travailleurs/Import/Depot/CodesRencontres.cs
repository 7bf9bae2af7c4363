using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>The codes of a file that our tables do not know, so that someone may say what they mean.</summary>
internal sealed class CodesRencontres(ColonnesChoisies colonnes, int auPlus)
{
    private static readonly Champ[] Codes = [.. ModeleDeclaration.Colonnes.Where(c => c.Codee).Select(c => c.Champ)];
    private readonly Dictionary<(Champ Champ, string Cle), string> inconnus = [];

    public void Regarder(LigneTableau ligne)
    {
        foreach (var champ in Codes.Where(c => colonnes.De(c) is not null))
        {
            var table = ValeursCodees.De(champ)!;
            var texte = colonnes.Texte(ligne, champ);
            foreach (var valeur in table.Liste ? CellulesLues.Decouper(champ, texte) : [texte])
            {
                var code = valeur.Split('@')[0].Trim();
                if (code.Length is > 0 and <= 60 && inconnus.Count < auPlus && table.Trouver(code) is null && !(champ == Champ.MotifFin && MotifsFinLus.Lire(code) is not null))
                {
                    inconnus.TryAdd((champ, Texte.PourRecherche(code)), code);
                }
            }
        }
    }

    public IReadOnlyList<CodeInconnu> Inconnus(Correspondance correspondance) =>
        [.. inconnus.OrderBy(c => c.Key.Champ).ThenBy(c => c.Value, StringComparer.Ordinal)
            .Select(c => new CodeInconnu(c.Key.Champ, c.Value, correspondance.Codes.GetValueOrDefault(c.Key.Champ)?.GetValueOrDefault(c.Key.Cle)))];
}
