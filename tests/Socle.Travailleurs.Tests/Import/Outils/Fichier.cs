using System.Globalization;

namespace Socle.Travailleurs.Tests.Import;

/// <summary>Declaration files written as their sender would, one row per contract.</summary>
internal static class Fichier
{
    public const string Titres = "siret;nir;nom_naissance;prenoms;sexe;naissance;date_debut;nature_contrat;poste;risques;date_fin;motif_fin;arret_motif;arret_debut;arret_reprise";

    public static string De(params string[] lignes) => Titres + "\n" + string.Join('\n', lignes) + "\n";

    public static string Ligne(string siret, string nom, string prenoms, string naissance = "12/05/1990", string debut = "08/01/2024", string nir = "", string sexe = "",
        string nature = "CDI", string poste = "Cariste", string risques = "", string fin = "", string motifFin = "", string arret = "", string arretDebut = "", string reprise = "") =>
        string.Join(';', siret, nir, nom, prenoms, sexe, naissance, debut, nature, poste, risques, fin, motifFin, arret, arretDebut, reprise);

    public static DateOnly Date(string texte) => DateOnly.ParseExact(texte, "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
