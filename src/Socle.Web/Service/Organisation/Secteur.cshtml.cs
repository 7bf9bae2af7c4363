using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Secteurs;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Organisation;

/// <summary>Creates a sector, mends it, closes it or opens it again.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class SecteurModel(CreerSecteur creer, ModifierSecteur modifier, FermerSecteur fermer, RouvrirSecteur rouvrir, SocleDb db, Choix choix, Simultane simultane)
    : PageDuNom<Secteur>(db, simultane, "/organisation/secteurs", new("Le secteur est enregistré.", "Le secteur est fermé.", "Le secteur est rouvert."))
{
    protected override string NomDe(Secteur connu) => connu.Nom;

    protected override Task<Resultat<Id<Secteur>>> EnregistrerAsync(Id<Secteur>? id, string? nom, CancellationToken arret) =>
        id is { } connu ? modifier.FaireAsync(new(connu, nom), arret) : creer.FaireAsync(new(nom), arret);

    protected override Task<Resultat<Id<Secteur>>> FermerAsync(Id<Secteur> id, CancellationToken arret) => fermer.FaireAsync(id, arret);

    protected override Task<Resultat<Id<Secteur>>> RouvrirAsync(Id<Secteur> id, CancellationToken arret) => rouvrir.FaireAsync(id, arret);

    protected override void Apres() => choix.Oublier();
}
