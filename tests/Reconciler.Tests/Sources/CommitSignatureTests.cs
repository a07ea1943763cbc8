using Reconciler.Core.Desired;
using Reconciler.Sources;

namespace Reconciler.Tests.Sources;

/// <summary>With real git and real keys.</summary>
public sealed class CommitSignatureTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private GitRepository _repository = null!;
    private SigningKey _robin = null!;
    private SigningKey _mallory = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Signers => _folder["allowed_signers"];

    public async ValueTask InitializeAsync()
    {
        _repository = await GitRepository.InitAsync();
        _robin = await SigningKey.MakeAsync(_folder, "robin@example.com");
        _mallory = await SigningKey.MakeAsync(_folder, "mallory@example.com");
        _folder.Write("allowed_signers", _robin.Line);
    }

    public ValueTask DisposeAsync()
    {
        _repository?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Commit_that_an_allowed_signer_signed_is_read()
    {
        await _repository.SignWithAsync(_robin);
        var commit = await _repository.CommitAsync("Signed", ("staging.yaml", Samples.Staging()));
        await using var source = Open();

        var sourced = await ReadAsync(source);

        Assert.Empty(sourced.Reading.Findings);
        Assert.Equal(("staging", commit), (Assert.Single(sourced.Reading.Environments).Name, sourced.Origin.Commit));
    }

    [Fact]
    public async Task Commit_without_a_signature_is_told_and_not_read()
    {
        var commit = await _repository.CommitAsync("Put production to sleep", ("staging.yaml", "neither: yaml: nor desired state"));
        await using var source = Open();

        var sourced = await ReadAsync(source);

        Assert.Equal(
            $"{source.Name}: commit {commit[..8]} by {GitRepository.Author} (Put production to sleep) is not signed by an allowed signer: "
            + $"git said nothing. Push a commit on top that is signed (`git commit --gpg-sign`, with gpg.format ssh) with a key that {Signers} names, "
            + "or add this signer's key there.",
            Assert.Single(sourced.Reading.Findings).ToString());
        Assert.Equal((commit, false), (sourced.Origin.Commit, sourced.Reading.Complete));
        Assert.Empty(sourced.Reading.Environments);
    }

    [Fact]
    public async Task Signer_that_is_not_named_does_not_count_until_it_is()
    {
        await _repository.SignWithAsync(_mallory);
        await _repository.CommitAsync("Signed by somebody", ("staging.yaml", Samples.Staging()));
        await using var source = Open();
        Assert.Contains("is not signed by an allowed signer: ", Assert.Single((await ReadAsync(source)).Reading.Findings).Message, StringComparison.Ordinal);
        Assert.Equal((await ReadAsync(source)).Reading.Findings, (await ReadAsync(source)).Reading.Findings); // the same words, so told once

        await File.AppendAllTextAsync(Signers, _mallory.Line, Ct);

        Assert.Single((await ReadAsync(source)).Reading.Environments);
    }

    [Fact]
    public async Task Head_is_what_must_be_signed_and_vouches_for_what_is_below()
    {
        await _repository.CommitAsync("Unsigned", ("staging.yaml", Samples.Staging(threshold: 10)));
        await _repository.SignWithAsync(_robin);
        await _repository.CommitAsync("Signed, on top", ("production.yaml", Samples.Production()));
        await using var source = Open();
        Assert.Equal(2, (await ReadAsync(source)).Reading.Environments.Count);

        await _repository.SignWithAsync(null);
        await _repository.CommitAsync("Unsigned again", ("staging.yaml", Samples.Staging(threshold: 20)));

        Assert.Empty((await ReadAsync(source)).Reading.Environments);
    }

    [Fact]
    public async Task Signature_of_another_file_or_purpose_does_not_count()
    {
        _folder.Write("allowed_signers", _robin.Line.Replace("\"git\"", "\"file\"", StringComparison.Ordinal));
        await _repository.SignWithAsync(_robin);
        await _repository.CommitAsync("Signed", ("staging.yaml", Samples.Staging()));
        await using var source = Open();

        Assert.Single((await ReadAsync(source)).Reading.Findings);
    }

    [Fact]
    public void Folder_has_no_commits_to_sign()
    {
        var thrown = Assert.Throws<FormatException>(() => DesiredStateSources.Open("desired-state", TimeProvider.System, TimeSpan.Zero, Signers));

        Assert.Equal(
            "--allowed-signers is for commits, and --desired-state desired-state is no git repository. Give git+URL#branch:folder, or leave it out.",
            thrown.Message);
    }

    [Fact]
    public void File_that_is_not_there_is_told_at_once()
    {
        var thrown = Assert.Throws<FormatException>(() => DesiredStateSources.Open($"git+{_repository.Url}", TimeProvider.System, TimeSpan.Zero, "nowhere"));

        Assert.StartsWith("--allowed-signers nowhere: there is no such file. Give one with a line for each signer", thrown.Message, StringComparison.Ordinal);
    }

    private IDesiredStateSource Open() =>
        DesiredStateSources.Open($"git+{_repository.Url}", TimeProvider.System, TimeSpan.FromSeconds(30), Signers);

    private static async Task<SourcedReading> ReadAsync(IDesiredStateSource source) =>
        Assert.IsType<SourceLook.Read>(await source.ReadAsync(Ct)).Sourced;
}
