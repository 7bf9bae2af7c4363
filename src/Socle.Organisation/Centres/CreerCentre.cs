using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Organisation.Centres;

public sealed class CreerCentre(Ecritures ecritures)
{
    public Task<Resultat<Id<Centre>>> FaireAsync(SaisieCentre demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.CreerCentre, null, async ecriture =>
        {
            if (!(await demande.VerifierAsync(ecriture.Db, null, arret)).Reussit(out var saisie, out var refus))
            {
                return refus;
            }
            var centre = new Centre { Id = Id<Centre>.Nouveau(), Nom = saisie.Nom!, SecteurId = saisie.SecteurId!.Value };
            saisie.Remplir(centre);
            ecriture.Db.Add(centre);
            return Resultat.De(centre.Id);
        }, arret);
}
