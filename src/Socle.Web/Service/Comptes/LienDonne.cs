using Socle.Noyau;
using Socle.Technique.Comptes;
using Socle.Web.Configuration;

namespace Socle.Web.Service.Comptes;

/// <summary>A one-time link, shown once to the administrator who passes it on.</summary>
internal sealed record LienDonne(Id<Compte> Compte, string Nom, string Adresse)
{
    public static LienDonne De(OptionsSocle options, Id<Compte> compte, string nom, string jeton) =>
        new(compte, nom, $"{options.AdresseVue.TrimEnd('/')}/connexion/mot-de-passe/{jeton}");
}
