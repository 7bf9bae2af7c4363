using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;

namespace Socle.Web.Service.Entreprises;

/// <summary>Words of members' screens.</summary>
internal static class MotsEntreprise
{
    public static string Siren(string? siren) => siren is null ? "sans SIREN" : Noyau.Siren.Relire(siren).Afficher();

    public static string Siret(string? siret) => siret is null ? "sans SIRET" : Noyau.Siret.Relire(siret).Afficher();

    /// <summary>« 43.22A, travaux de construction spécialisés ».</summary>
    public static string? Naf(string? naf) => naf is null
        ? null
        : CodeNaf.Relire(naf) is var code && code.DivisionConnue is { } division ? $"{code.Afficher()}, {Minuscule(division.Libelle)}" : code.Afficher();

    public static string EnMots(this GenreEvenementEntreprise genre) => genre switch
    {
        GenreEvenementEntreprise.Adhesion => "Adhésion",
        GenreEvenementEntreprise.Radiation => "Radiation",
        GenreEvenementEntreprise.Readhesion => "Réadhésion",
        GenreEvenementEntreprise.Fusion => "Fusion",
        GenreEvenementEntreprise.RepriseEtablissement => "Reprise d’établissement",
        GenreEvenementEntreprise.ChangementSiret => "Changement de SIRET",
        GenreEvenementEntreprise.Affectation => "Équipe de suivi",
        GenreEvenementEntreprise.OuvertureEtablissement => "Ouverture d’établissement",
        GenreEvenementEntreprise.FermetureEtablissement => "Fermeture d’établissement",
        GenreEvenementEntreprise.ChangementNom => "Nouveau nom",
        _ => "Fait",
    };

    public static string Icone(this GenreEvenementEntreprise genre) => genre switch
    {
        GenreEvenementEntreprise.Adhesion or GenreEvenementEntreprise.Readhesion => Icones.Ajouter,
        GenreEvenementEntreprise.Radiation => Icones.Interdire,
        GenreEvenementEntreprise.Fusion => Icones.Fusionner,
        GenreEvenementEntreprise.RepriseEtablissement => Icones.Deplacer,
        GenreEvenementEntreprise.Affectation => Icones.Equipe,
        GenreEvenementEntreprise.OuvertureEtablissement => Icones.Etablissement,
        GenreEvenementEntreprise.FermetureEtablissement => Icones.Clore,
        _ => Icones.Modifier,
    };

    /// <summary>« Vernon », « Vernon et Gisors », « Vernon, Gisors et 3 autres ».</summary>
    public static string Enumerer(IReadOnlyList<string> noms) => noms.Count switch
    {
        0 => "",
        1 => noms[0],
        2 => $"{noms[0]} et {noms[1]}",
        3 => $"{noms[0]}, {noms[1]} et {noms[2]}",
        _ => $"{noms[0]}, {noms[1]} et {(noms.Count - 2).Accorder("autre")}",
    };

    private static string Minuscule(string texte) => char.ToLowerInvariant(texte[0]) + texte[1..];
}
