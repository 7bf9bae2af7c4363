using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Organisation.Secteurs;

public sealed class ModifierSecteur(Ecritures ecritures)
{
    public sealed record Demande(Id<Secteur> SecteurId, string? Nom);

    public Task<Resultat<Id<Secteur>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.ModifierSecteur, null, async ecriture =>
        {
            var secteurs = await ecriture.Db.Set<Secteur>().ToListAsync(arret);
            if (secteurs.Find(s => s.Id == demande.SecteurId) is not { } secteur)
            {
                return Introuvable.Secteur();
            }
            var saisie = new Verification();
            var nom = saisie.Texte(demande.Nom, nameof(demande.Nom), "Le nom du secteur", 80);
            var autres = secteurs.Where(s => s != secteur).Select(s => s.Nom);
            if (saisie.Refus is { } refus || (refus = NomDejaPris.Parmi(autres, nom, nameof(demande.Nom))) is not null)
            {
                return refus;
            }
            secteur.Nom = nom;
            return Resultat.De(secteur.Id);
        }, arret);
}
