using Socle.Noyau;
using Socle.Organisation.Competences;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

/// <summary>Adds a skill to the catalogue, renames it, closes it or opens it again.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class CompetenceModel(EnregistrerCompetence enregistrer, FermerCompetence fermer, RouvrirCompetence rouvrir, SocleDb db, Simultane simultane)
    : PageDuNom<Competence>(db, simultane, "/organisation/competences", new("La compétence est enregistrée.", "La compétence est fermée.", "La compétence est rouverte."))
{
    protected override string NomDe(Competence connu) => connu.Nom;

    protected override Task<Resultat<Id<Competence>>> EnregistrerAsync(Id<Competence>? id, string? nom, CancellationToken arret) => enregistrer.FaireAsync(new(id, nom), arret);

    protected override Task<Resultat<Id<Competence>>> FermerAsync(Id<Competence> id, CancellationToken arret) => fermer.FaireAsync(id, arret);

    protected override Task<Resultat<Id<Competence>>> RouvrirAsync(Id<Competence> id, CancellationToken arret) => rouvrir.FaireAsync(id, arret);
}
