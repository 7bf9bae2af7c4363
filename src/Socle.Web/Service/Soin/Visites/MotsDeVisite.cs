using Socle.Dossier.Visites;
using Socle.Espaces.Composants;

namespace Socle.Web.Service.Soin.Visites;

/// <summary>How screens show a visit's words.</summary>
internal static class MotsDeVisite
{
    public static string EnMots(this EtatVisite etat) => etat switch
    {
        EtatVisite.Ouverte => "Ouverte",
        EtatVisite.Conclue => "Conclue",
        EtatVisite.Abandonnee => "Abandonnée",
        _ => "Adressée au médecin",
    };

    public static Etat EnEtat(this EtatVisite etat) => etat switch
    {
        EtatVisite.Ouverte => Etat.Proche,
        EtatVisite.Conclue => Etat.Fait,
        EtatVisite.Abandonnee => Etat.Neutre,
        _ => Etat.Prevu,
    };

    /// <summary>The key that, with Alt, goes to the section of this rank: 1 to 9, 0, then C.</summary>
    public static string Touche(int rang) => rang < 9 ? $"{rang + 1}" : rang == 9 ? "0" : "C";
}
