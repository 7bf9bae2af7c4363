using Socle.Technique.Comptes.Sessions;

namespace Socle.Web.Service.MonCompte;

internal static class MotsSessions
{
    public static string EnMots(this MoyenConnexion moyen) => moyen switch
    {
        MoyenConnexion.MotDePasse => "par mot de passe",
        MoyenConnexion.MotDePasseEtCode => "par mot de passe et code temporaire",
        MoyenConnexion.MotDePasseEtSecours => "par mot de passe et code de secours",
        MoyenConnexion.CleAcces => "par clé d’accès",
        MoyenConnexion.Activation => "à l’ouverture de l’espace",
        _ => "",
    };
}
