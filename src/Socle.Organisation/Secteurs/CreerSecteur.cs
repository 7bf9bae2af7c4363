using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Saisies;
using Socle.Technique.Traces;

namespace Socle.Organisation.Secteurs;

/// <summary>Opens a part of the territory, as the approval names it (L. 4622-6-1).</summary>
public sealed class CreerSecteur(Ecritures ecritures)
{
    public sealed record Demande(string? Nom);

    public Task<Resultat<Id<Secteur>>> FaireAsync(Demande demande, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusOrganisation.CreerSecteur, null, async ecriture =>
        {
            var saisie = new Verification();
            var nom = saisie.Texte(demande.Nom, nameof(demande.Nom), "Le nom du secteur", 80);
            var noms = await ecriture.Db.Set<Secteur>().Select(s => s.Nom).ToListAsync(arret);
            if (saisie.Refus is { } refus || (refus = NomDejaPris.Parmi(noms, nom, nameof(demande.Nom))) is not null)
            {
                return refus;
            }
            var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = nom };
            ecriture.Db.Add(secteur);
            return Resultat.De(secteur.Id);
        }, arret);
}
