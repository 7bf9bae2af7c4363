using Socle.Droit;
using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>Values as the preview shows them.</summary>
internal static class Francais
{
    public static string De(DateOnly? date) => date?.Courte() ?? "";

    public static string De(bool vrai) => vrai ? "oui" : "non";

    public static string De(TypeContrat nature) => ValeursCodees.Natures.Canoniques.First(c => ValeursCodees.Natures.Trouver(c) == (int)nature);

    public static string De(Risque risque) => ValeursCodees.RisquesParticuliers.Canoniques.First(c => ValeursCodees.RisquesParticuliers.Trouver(c) == (int)risque);

    public static string De(MotifArret motif) => ValeursCodees.MotifsArret.Canoniques.First(c => ValeursCodees.MotifsArret.Trouver(c) == (int)motif);

    public static string De(Engins engins) => Drapeaux(ValeursCodees.EnginsConduits, (int)engins);

    public static string De(Habilitations habilitations) => Drapeaux(ValeursCodees.SymbolesElectriques, (int)habilitations);

    public static string De(Noyau.Sexe? sexe) => sexe switch { Noyau.Sexe.Feminin => "F", Noyau.Sexe.Masculin => "M", _ => "" };

    private static string Drapeaux(TableDeCodes table, int valeurs) => string.Join(", ",
        table.Canoniques.Where(c => table.Trouver(c) is { } v && (v == 0 ? valeurs == 0 : (valeurs & v) == v)));
}
