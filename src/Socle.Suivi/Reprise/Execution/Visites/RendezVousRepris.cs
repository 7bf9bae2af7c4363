using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Visites;
using Socle.Technique.Masse;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>Appointments to come. The newest export says them all: those it no longer says have moved or taken place.</summary>
internal sealed class RendezVousRepris(Chantier chantier)
{
    private readonly Dictionary<(long, DateOnly), VisitePrevue> prevues = [];

    public void Ajouter(long travailleur, Id<Etablissement>? etablissement, GenreVisite genre, DateOnly le, TimeOnly? a, string? professionnel) =>
        prevues.TryAdd((travailleur, le), new VisitePrevue
        {
            Id = Id<VisitePrevue>.Nouveau(),
            TravailleurId = new Id<Travailleur>(travailleur),
            EtablissementId = etablissement,
            Visite = genre.Visite,
            Type = genre.Visite is null ? genre.Type : null,
            Le = le,
            A = a,
            Professionnel = professionnel,
            Source = chantier.Source,
        });

    public async Task EcrireAsync(CancellationToken arret)
    {
        chantier.Bilan.VisitesPrevues = prevues.Count;
        var connues = await chantier.Db.Set<VisitePrevue>().Where(v => v.Source == chantier.Source).ToListAsync(arret);
        foreach (var connue in connues)
        {
            if (prevues.Remove((connue.TravailleurId.Valeur, connue.Le), out var nouvelle))
            {
                (connue.Visite, connue.Type, connue.A, connue.Professionnel, connue.EtablissementId) =
                    (nouvelle.Visite, nouvelle.Type, nouvelle.A ?? connue.A, nouvelle.Professionnel ?? connue.Professionnel, nouvelle.EtablissementId ?? connue.EtablissementId);
            }
            else
            {
                chantier.Db.Remove(connue);
            }
        }
        await chantier.Db.SaveChangesAsync(arret);
        chantier.Db.ChangeTracker.Clear();
        await chantier.Db.InsererAsync(prevues.Values, arret);
    }
}
