using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Adherents.Affectations;

/// <summary>Who follows an establishment: a team and the centre where its people are received.</summary>
internal sealed record EquipeDeSuivi(Id<Equipe> EquipeId, Id<Centre>? CentreId, string Nom, string? Centre)
{
    /// <summary>« l’équipe Évreux 1 (centre d’Évreux) » for the sentences of a file.</summary>
    public string EnClair => Centre is null ? $"l’équipe {Nom}" : $"l’équipe {Nom} (centre {Centre})";

    /// <summary>Only open teams and centres follow. Without a centre, the team's usual one; without a team, nobody yet: null.</summary>
    public static async Task<Resultat<EquipeDeSuivi?>> LireAsync(
        SocleDb db, Id<Equipe>? equipeId, Id<Centre>? centreId, string champEquipe, string champCentre, CancellationToken arret)
    {
        if (equipeId is null)
        {
            return centreId is null
                ? Resultat.De<EquipeDeSuivi?>(null)
                : new Refus("affectation.equipe", "Choisissez aussi l’équipe qui suit l’établissement.", champEquipe);
        }
        if (await db.Set<Equipe>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == equipeId && e.Active, arret) is not { } equipe)
        {
            return new Refus("affectation.equipe", "Choisissez l’équipe parmi les équipes ouvertes.", champEquipe);
        }
        var choisi = centreId ?? equipe.CentreId;
        var centre = await db.Set<Centre>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == choisi && c.Actif, arret);
        return centre is null && centreId is not null
            ? new Refus("affectation.centre", "Choisissez le centre parmi les centres ouverts.", champCentre)
            : new EquipeDeSuivi(equipe.Id, centre?.Id, equipe.Nom, centre?.Nom);
    }

    /// <summary>First assignment of an establishment that opens.</summary>
    public void Suivre(SocleDb db, Etablissement etablissement, DateOnly du)
    {
        (etablissement.EquipeId, etablissement.CentreId) = (EquipeId, CentreId);
        db.Add(Affectation(etablissement.Id, du));
    }

    public Affectation Affectation(Id<Etablissement> etablissement, DateOnly du) => new()
    {
        Id = Id<Affectation>.Nouveau(),
        EtablissementId = etablissement,
        EquipeId = EquipeId,
        CentreId = CentreId,
        Du = du,
    };
}
