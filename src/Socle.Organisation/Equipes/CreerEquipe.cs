using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Equipes;

public sealed class CreerEquipe(Ecritures ecritures)
{
    public Task<Resultat<Id<Equipe>>> FaireAsync(SaisieEquipe demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.CreerEquipe, null, async ecriture =>
        {
            if (!(await demande.VerifierAsync(ecriture.Db, null, arret)).Reussit(out var saisie, out var refus))
            {
                return refus;
            }
            var equipe = new Equipe
            {
                Id = Id<Equipe>.Nouveau(),
                Nom = saisie.Nom!,
                SecteurId = saisie.SecteurId!.Value,
                CentreId = saisie.CentreId,
            };
            ecriture.Db.Add(equipe);
            return Resultat.De(equipe.Id);
        }, arret);
}
