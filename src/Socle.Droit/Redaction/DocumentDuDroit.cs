using System.Globalization;
using System.Text;

namespace Socle.Droit;

/// <summary>« Le droit appliqué » in Markdown: every rule, told from its declaration. Pure: same rules, same text.</summary>
public static class DocumentDuDroit
{
    public static string Rediger()
    {
        var texte = new StringBuilder();
        Introduction(texte);
        Preuves(texte);
        Calendrier(texte);
        AControler(texte);
        Precisions(texte);
        foreach (var section in Enum.GetValues<Section>())
        {
            Chapitre(texte, section);
        }

        return texte.ToString();
    }

    private static void Introduction(StringBuilder texte)
    {
        var regles = LeDroit.Regles;
        Ligne(texte, "# Le droit appliqué");
        Ligne(texte);
        Ligne(texte, "<!-- Écrit par le programme à partir des règles : « socle droit --document » le refait, ne pas le corriger à la main. -->");
        Ligne(texte);
        Ligne(texte, $"État connu au {Francais.Date(LeDroit.EtatConnuAu)} ; versions d’articles contrôlées jusqu’au {Francais.Date(LeDroit.VersionsControleesAu)}. "
            + $"Rien n’est encodé avant le {Francais.Date(LeDroit.PremierJour)}.");
        Ligne(texte, string.Create(CultureInfo.InvariantCulture, $"{regles.Count} règles, {regles.Sum(r => r.Versions.Count)} versions. ")
            + "Une date suivie de « (encodé) » est le premier jour encodé : le jour d’effet du texte n’a pas été relevé.");
        Ligne(texte, "Ce document ne remplace pas le texte : une règle marquée D ou M se vérifie sur Légifrance avant usage réel.");
        Ligne(texte);
    }

    private static void Preuves(StringBuilder texte)
    {
        Ligne(texte, "## Niveaux de preuve");
        Ligne(texte);
        Ligne(texte, "| Marque | Sens | Versions |");
        Ligne(texte, "|---|---|---|");
        foreach (var preuve in Codes.Preuves.Valeurs)
        {
            var nombre = Versions().Count(version => version.Preuve == preuve);
            Ligne(texte, $"| {Codes.Preuves.De(preuve)} | {Libelles.De(preuve)} | {nombre.ToString(CultureInfo.InvariantCulture)} |");
        }

        Ligne(texte);
    }

    private static void Calendrier(StringBuilder texte)
    {
        Ligne(texte, "## Calendrier des changements");
        Ligne(texte);
        Ligne(texte, "| Date | Article | Ce qui change | Preuve |");
        Ligne(texte, "|---|---|---|---|");
        foreach (var changement in CalendrierDuDroit.Changements)
        {
            Ligne(texte, $"| {Francais.Date(changement.Le)} | {changement.Version.Article} | {changement.Libelle} | {Codes.Preuves.De(changement.Version.Preuve)} |");
        }

        Ligne(texte);
    }

    private static void AControler(StringBuilder texte)
    {
        Ligne(texte, "## À contrôler sur Légifrance");
        Ligne(texte);
        foreach (var point in PointsOuverts.AControler)
        {
            Ligne(texte, $"- {point}");
        }

        Ligne(texte);
        Ligne(texte, "Règles déduites (D) ou de mémoire (M) :");
        Ligne(texte);
        foreach (var version in Versions().Where(version => version.Preuve >= Preuve.D))
        {
            Ligne(texte, $"- {version.Article} : {version.Regle.Titre} ({Codes.Preuves.De(version.Preuve)})");
        }

        Ligne(texte);
    }

    private static void Precisions(StringBuilder texte)
    {
        Ligne(texte, "## Ne pas confondre");
        Ligne(texte);
        foreach (var precision in PointsOuverts.NePasConfondre)
        {
            Ligne(texte, $"- {precision}");
        }

        Ligne(texte);
    }

    private static void Chapitre(StringBuilder texte, Section section)
    {
        Ligne(texte, $"## {section}. {Libelles.De(section)}");
        Ligne(texte);
        foreach (var regle in LeDroit.De(section))
        {
            Ligne(texte, $"### {regle.Titre}");
            Ligne(texte);
            Ligne(texte, $"{regle.Article} · version choisie par : {Libelles.De(regle.Gouverne)} · `{regle.Code}`");
            Ligne(texte);
            Ligne(texte, "| Depuis | Jusqu’au | Texte | Valeur | Preuve |");
            Ligne(texte, "|---|---|---|---|---|");
            foreach (var version in regle.Versions)
            {
                Ligne(texte, Version(version));
            }

            Ligne(texte);
            Ligne(texte, $"- Ce que cela change : {regle.EnClair.Effet}");
            Ligne(texte, $"- Pour l’employeur : {regle.EnClair.Employeur}");
            Ligne(texte, $"- Pour le salarié : {regle.EnClair.Travailleur}");
            Ligne(texte);
        }
    }

    private static string Version(VersionRegle version)
    {
        var depuis = Francais.Date(version.Du) + (version.EffetReleve ? "" : " (encodé)");
        var jusquAu = version.AvantLe is { } avant ? Francais.Date(avant.AddDays(-1)) : "";
        var lien = version.Lien is { } adresse ? $"[{version.Legiarti}]({adresse})" : "";
        string?[] texte = [version.Article == version.Regle.Article ? null : version.Article, lien, version.Texte];
        return $"| {depuis} | {jusquAu} | {string.Join(" ; ", texte.Where(morceau => !string.IsNullOrEmpty(morceau)))} | {version.ValeurLisible} "
            + $"| {Codes.Preuves.De(version.Preuve)} : {Libelles.De(version.Preuve)} |";
    }

    private static IEnumerable<VersionRegle> Versions() => LeDroit.Regles.SelectMany(regle => regle.Versions);

    /// <summary>Line ends are the same on every machine: the file is compared.</summary>
    private static void Ligne(StringBuilder texte, string ligne = "") => texte.Append(Francais.Typographie(ligne)).Append('\n');
}
