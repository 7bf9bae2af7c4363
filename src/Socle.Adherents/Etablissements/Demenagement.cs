using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Affectations;
using Socle.Adherents.Contacts;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Adherents.Etablissements;

/// <summary>A place moves: what hung on the old one goes to the new one, and the old one closes.</summary>
internal static class Demenagement
{
    /// <summary>Returns how many contracts follow.</summary>
    public static async Task<int> SuivreAsync(
        Ecriture ecriture, IContratsDesEtablissements contrats, Etablissement ancien, Etablissement nouveau, DateOnly le, CancellationToken arret)
    {
        var db = ecriture.Db;
        var veille = le.AddDays(-1);
        (ancien.FermeLe, ancien.SuccesseurId) = (veille, nouveau.Id);
        if (ancien.EquipeId is { } equipe)
        {
            (nouveau.EquipeId, nouveau.CentreId) = (equipe, ancien.CentreId);
            db.Add(new Affectation { Id = Id<Affectation>.Nouveau(), EtablissementId = nouveau.Id, EquipeId = equipe, CentreId = ancien.CentreId, Du = le });
        }
        await AffectationsDatees.FinirAsync(db, [ancien.Id], veille, arret);
        foreach (var contact in await db.Set<Contact>().Where(c => c.EtablissementId == ancien.Id).ToListAsync(arret))
        {
            contact.EtablissementId = nouveau.Id;
        }
        var mandats = await MandatsDeplaces.OuvertsAsync(db, ancien.Id, le, arret);
        MandatsDeplaces.Finir(mandats, veille);
        mandats.ForEach(m => MandatsDeplaces.Redonner(db, m, nouveau, le));
        // The new place must be there before contracts point to it.
        await db.SaveChangesAsync(arret);
        var combien = await contrats.DeplacerAsync(ecriture, ancien.Id, nouveau.Id, veille, arret);
        ecriture.Emettre(new EtablissementsChanges([ancien.Id, nouveau.Id]));
        return combien;
    }
}
